import { testRule } from '../testing.ts';
import rule from './no-known-token.ts';

/** A JSON Web Token with these claims, made here so that no file holds one. */
function jwt(claims: object): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return [encode({ alg: 'HS256', typ: 'JWT' }), encode(claims), 'Qm8fakeQm8fakeQm8fakeQm8fakeQm8fakeQm8fake0'].join('.');
}

const edge = (word: string): string => ['-----', word, ' PRIVATE KEY', '-----'].join('');
const pem = (body: string): string => edge('BEGIN') + body + edge('END');

const years = jwt({ role: 'service_role', iat: 1_700_000_000, exp: 2_000_000_000 });
const hour = jwt({ sub: 'ada', iat: 1_700_000_000, exp: 1_700_003_600 });
const carets = '^'.repeat(years.length);

testRule(rule, {
  correct: [
    "const stripe = loadStripe('{{fake:stripe_test_publishable}}');",
    "const stripe = new Stripe('{{fake:stripe_test_secret}}');",
    `const id = '${['AKIA', 'IOSFODNN7EXAMPLE'].join('')}';`,
    "const token = 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';",
    `const pem = '${pem('\\n...\\n')}';`,
    `const mark = '${edge('BEGIN')}';`,
    `const token = '${hour}';`,
    { text: "const maps = load({ key: '{{fake:google_api_key}}' });", filename: 'src/components/map.jsx' },
    { text: `const token = '${years}';`, filename: 'test/login.test.js' },
    { text: 'const key = `{{fake:pem_private_key}}`;', filename: 'test/tls.test.js' },
    { text: "const token = '{{fake:github_token}}';", filename: 'test/api.test.js', options: { checkTests: false } },
    "const field = { label: 'Token', placeholder: 'e.g. {{fake:github_token}}' };",
    { text: "const token = '{{fake:github_token}}';", options: { allow: ['^ghp_FAKE'] } },
  ],
  incorrect: [
    `const key = \`${edge('BEGIN')}\n             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\nMIIEvQm8fakeQm8fakeQm8fakeQm8fakeQm8fakeQm8fake0\n${edge('END')}\`;\n`,
    `const key = '${years}';\n             ${carets} token\n`,
    {
      text: "const token = '{{fake:github_token}}';\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\n",
      filename: 'test/api.test.js',
    },
    {
      text: "const token = '{{fake:npm_token}}';\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\n",
      filename: 'scripts/publish.js',
    },
    'const url = `https://x:{{fake:github_token}}@github.com/${repository}.git`;\n                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\n',
    "const geo = new Client({ key: '{{fake:google_api_key}}' });\n                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\n",
    "const [a, b] = ['{{fake:npm_token}}', 1];\n                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token\n",
  ],
});
