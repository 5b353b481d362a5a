import { satisfied } from '@seaworthy/core';
import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { JavaScriptModel } from '../model.ts';
import { writtenAs } from '../model/held-values.ts';

/** Functions that make markup harmless, or make it themselves. */
const SANITISER = /saniti[sz]e|purify|escape|^xss$|encode|highlight|codeToHtml|renderToStaticMarkup|renderToString/iu;

const MARKUP_PROPERTY = /^(?:innerHTML|outerHTML)$/u;

export default defineRule<{ messageIds: 'markup' }>({
  name: 'no-unsanitized-markup',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow raw HTML sinks without a sanitiser',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['input-xss'],
      references: [
        'CWE-79',
        'https://react.dev/reference/react-dom/components/common#dangerously-setting-the-inner-html',
        'https://cheatsheetseries.owasp.org/cheatsheets/DOM_based_XSS_Prevention_Cheat_Sheet.html',
      ],
      sources: [],
      triggers: ['__html', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write'],
      codeRoles: ['server', 'browser'],
    },
    messages: {
      markup:
        '`{{markup}}` becomes part of the page as HTML, so a script in it runs as whoever looks at the page. Show it as ' +
        'text, or sanitise it first: `DOMPurify.sanitize(…)`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(markup: Node | undefined): void {
      if (!markup || code.valueOf(markup).type !== 'unknown' || code.isOutsideProduction(markup)) return;
      if (isHarmless(markup, code)) satisfied(context, { node: markup });
      else context.report({ node: markup, messageId: 'markup', data: { markup: code.getText(markup) } });
    }

    return {
      Property(property) {
        if (propertyName(property) === '__html') check(property.value);
      },
      AssignmentExpression({ left, right }) {
        if (left.type === 'MemberExpression' && MARKUP_PROPERTY.test(propertyName(left) ?? '')) check(right);
      },
      CallExpression(call) {
        const callee = unwrap(call.callee);
        if (callee.type !== 'MemberExpression') return;
        const name = propertyName(callee);
        if (name === 'insertAdjacentHTML') check(call.arguments[1]);
        else if (name?.startsWith('write') && code.isGlobal(callee, `document.${name}`)) check(call.arguments[0]);
      },
    };
  },
});

/** A constant, or what a sanitiser has returned, also put together from such. */
function isHarmless(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (code.valueOf(inner).type !== 'unknown') return true;
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.expressions.every((each) => isHarmless(each, code));
    case 'BinaryExpression':
      return isHarmless(inner.left, code) && isHarmless(inner.right, code);
    case 'ConditionalExpression':
      return isHarmless(inner.consequent, code) && isHarmless(inner.alternate, code);
    case 'AwaitExpression':
      return isHarmless(inner.argument, code);
    case 'CallExpression':
      return isSanitised(inner, code);
    case 'Identifier': {
      const written = writtenAs(inner, code);
      return written !== undefined && isHarmless(written, code);
    }
    default:
      return false;
  }
}

/** `DOMPurify.sanitize(x)`, `purify.sanitize(x).trim()`, and `JSON.stringify(x).replace(/</g, …)` for data in a page. */
function isSanitised(call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const callee = unwrap(call.callee);
  if (SANITISER.test(lastName(callee) ?? '')) return true;
  if (code.isGlobal(callee, 'JSON.stringify')) return false;
  if (callee.type !== 'MemberExpression') return false;
  const object = unwrap(callee.object);
  if (object.type === 'Identifier' && SANITISER.test(object.name)) return true;
  const isData = object.type === 'CallExpression' && code.isGlobal(object.callee, 'JSON.stringify');
  return isData ? /^replace(?:All)?$/u.test(propertyName(callee) ?? '') : isHarmless(object, code);
}
