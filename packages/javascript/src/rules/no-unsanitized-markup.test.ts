import { testRule } from '../testing.ts';
import rule from './no-unsanitized-markup.ts';

testRule(rule, {
  correct: [
    "element.innerHTML = '';",
    "const empty = '<p>nothing</p>';\nelement.innerHTML = empty;",
    'const clean = DOMPurify.sanitize(text);\nelement.innerHTML = `<p>${clean}</p>`;',
    "element.innerHTML = open ? '<b>open</b>' : escapeHtml(state);",
    'const data = { __html: JSON.stringify(graph).replace(/</g, "\\\\u003c") };',
    'const html = { __html: await codeToHtml(source) };',
    'const text = element.innerHTML;',
    'response.write(text);',
  ],
  incorrect: [
    'const data = { __html: JSON.stringify(graph) };\n                       ^^^^^^^^^^^^^^^^^^^^^ markup\n',
    "element.outerHTML = '<p>' + text + '</p>';\n                    ^^^^^^^^^^^^^^^^^^^^^ markup\n",
    'document.write(text);\n               ^^^^ markup\n',
    'const html = marked(source);\nelement.innerHTML = html;\n                    ^^^^ markup\n',
    { text: 'list.insertAdjacentHTML("beforeend", row);\n                                     ^^^ markup\n', filename: 'src/components/list.ts' },
  ],
});
