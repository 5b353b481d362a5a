import { testRule } from '../testing.ts';
import rule from './no-real-secret-in-template.ts';

testRule(rule, {
  correct: [
    { text: 'JWT_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n', filename: '.env' },
    {
      text: 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nIMAGE_DIGEST=8b2f6d1c94e07a35b8d1f26c4e90a7d35c1b8e4f2a60d97c3b5e81f4a2d60c9b\nPASSWORD_SHA256=8b2f6d1c94e07a35b8d1f26c4e90a7d35c1b8e4f2a60d97c3b5e81f4a2d60c9b\n',
      filename: '.env.example',
    },
    {
      text: 'CACHE_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nGOOGLE_CLIENT_ID=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nSUPABASE_ANON_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nA_SECRET=$A\n',
      filename: '.env.example',
    },
    {
      text: 'DATABASE_URL=postgresql://harbour:Qk29-tide-11@db.example.com/app\nREDIS_URL=redis://:Qk29-tide-11@redis:6379\nMAIL_URL=smtp://USER:PASSWORD@smtp.fastmail.com\n',
      filename: '.env.example',
    },
    { text: 'JWT_SECRET=supersecret\nDB_PASSWORD=postgres\n', filename: '.env.example' },
  ],
  incorrect: [
    {
      text: 'CI_TOKEN="{{fake:github_token}}"\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ real\n',
      filename: '.env.example',
      suggested: 'CI_TOKEN=""\n',
    },
    {
      text: 'NOTE=see {{fake:github_token}}\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ real\n',
      filename: '.env.template',
      suggested: 'NOTE=see \n',
    },
    {
      text: 'AWS_ACCESS_KEY_ID={{fake:aws_access_key_id}}\n                  ^^^^^^^^^^^^^^^^^^^^ real\n',
      filename: '.env.production.example',
      suggested: 'AWS_ACCESS_KEY_ID=\n',
    },
    {
      text: 'DB_PASSWORD=8b2f6d1c94e07a35b8d1f26c4e90a7d35c1b8e4f2a60d97c3b5e81f4a2d60c9b\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ real\n',
      filename: '.env.dist',
      suggested: 'DB_PASSWORD=\n',
    },
  ],
});
