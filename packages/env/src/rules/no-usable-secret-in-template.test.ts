import { testRule } from '../testing.ts';
import rule from './no-usable-secret-in-template.ts';

testRule(rule, {
  correct: [
    {
      text: 'DB_PASSWORD=postgres\nMINIO_ACCESS_KEY=minioadmin\nJWT_SECRET_FILE=/run/secrets/jwt\n',
      filename: '.env.example',
    },
    {
      text: 'JWT_SECRET=supersecret # must be changed\n\n# Replace these\nA=1\nSESSION_SECRET=blueberry-pancakes\n',
      filename: '.env.example',
    },
    {
      text: 'JWT_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nSECRET_KEY=${SECRET_KEY:-x}\n',
      filename: '.env.example',
    },
    { text: 'JWT_SECRET=supersecret\n', filename: '.env.development.example' },
    'JWT_SECRET=supersecret\n',
  ],
  incorrect: [
    {
      text: 'A=1\nexport JWT_SECRET="supersecret"\n                   ^^^^^^^^^^^ usable\n',
      filename: '.env.example',
      suggested: 'A=1\n# generate: openssl rand -hex 32\nexport JWT_SECRET=""\n',
    },
    {
      text: '# Change it\n\nSECRET_KEY=taiga-secret-key\n           ^^^^^^^^^^^^^^^^ usable\n',
      filename: '.env.production.example',
      suggested: '# Change it\n\n# generate: openssl rand -hex 32\nSECRET_KEY=\n',
    },
    {
      text: 'DB_PASSWORD=postgres\n            ^^^^^^^^ usable\n',
      filename: '.env.example',
      options: { names: '.' },
      suggested: '# generate: openssl rand -hex 32\nDB_PASSWORD=\n',
    },
  ],
});
