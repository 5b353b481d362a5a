import { testRule } from '../testing.ts';
import rule from './no-placeholder.ts';

testRule(rule, {
  correct: [
    'SECRET_KEY=changeme\nDB_PASSWORD=changeme\nSAMESITE=None\nA=\nB=$B\nC=${C:-your-key}\n',
    '# your-domain.com\nAPP_URL=https://app.harbour.dev # example.com\n',
    { text: 'API_KEY=<key>\n', filename: '.env' },
    { text: 'API_KEY=<key>\n', filename: '.env.production.example' },
  ],
  incorrect: [
    'API_KEY=xxxxxxxxxxxx\n        ^^^^^^^^^^^^ placeholder\n',
    'A=TODO\n  ^^^^ placeholder\nB="{{ b }}"\n  ^^^^^^^^^ placeholder\n',
    'SITE_DOMAIN=shop.example.org\n            ^^^^^^^^^^^^^^^^ host\n',
    {
      text: 'NODE_ENV=production\nAPI_KEY=your-api-key-here\n        ^^^^^^^^^^^^^^^^^ placeholder\n',
      filename: '.env',
    },
    'MODE=replace-me\n     ^^^^^^^^^^ placeholder\n',
  ],
});
