import { testRule } from '../testing.ts';
import rule from './no-security-todo.ts';

testRule(rule, {
  correct: [
    '// TODO: show the author of the post\n',
    '// TODO: rename the validation message\n',
    '// TODO: use dependency injection here\n',
    '// todo: check the password\n',
    '// The method TODO_AUTH and the file TODO.md are about auth.\n',
    "// Prints 'TODO' beside each permission.\n",
    '// Authorization: Bearer XXX\n',
    '// eslint-disable-next-line no-console -- TODO: mask the password\nf();\n',
    '// seaworthy-disable-next-line js/cookie-secure -- TODO: secure it, until 2027-01-31\nf();\n',
    '// @ts-expect-error TODO: the types of the auth library\nf();\n',
    '/**\n * Checks the password.\n *\n * TODO: speed this up\n */\n',
    '/**\n * TODO: speed this up\n * @param password of the user\n */\n',
    "const text = 'TODO: add authentication';\n",
    { text: '// TODO: add authentication\n', filename: 'test/login.test.js' },
    { text: '// TODO: add authentication\n', options: { markers: [] } },
  ],
  incorrect: [
    '// Later TODO authorization\n         ^^^^^^^^^^^^^^^^^^ open\n',
    '// XXX: rate limit this\n   ^^^^^^^^^^^^^^^^^^^^ open\n',
    '/*\n * @TODO\n    ^^^^ open\n * sanitize the name\n */\n',
    '/* TODO: permissions */ /* FIXME: XSS */\n   ^^^^^^^^^^^^^^^^^ open\n                           ^^^^^^^^^^ open\n',
    '// TODO remove in production\n   ^^^^^^^^^^^^^^^^^^^^^^^^^ open\n',
    '// TEMP: cors is open for the demo\n   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open\n',
    { text: 'const a = <div>{/* TODO: escape user input */}</div>;\n                   ^^^^^^^^^^^^^^^^^^^^^^^ open\n', filename: 'src/components/a.jsx' },
  ],
});
