import { testRule } from '../testing.ts';
import rule from './distinct-secrets.ts';

testRule(rule, {
  correct: [
    'A_SECRET=p7Qz81L\nB_SECRET=p7Qz81L\n',
    'A_SECRET=changeme\nB_SECRET=changeme\nC_SECRET=<the-secret>\nD_SECRET=<the-secret>\nE_SECRET=\nF_SECRET=\n',
    'REDIS_PASSWORD=Hx7pQ2zLm8vN4tRw\nREDISCLI_AUTH=Hx7pQ2zLm8vN4tRw\n',
    'MAIL_PASSWORD=Hx7pQ2zLm8vN4tRw\nSMTP_PASSWORD=Hx7pQ2zLm8vN4tRw\nEMAIL_HOST_PASSWORD=Hx7pQ2zLm8vN4tRw\n',
    'SECRET_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nSECRET_KEY_PREVIOUS=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nDJANGO_SECRET_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n',
    'GITHUB_TOKEN={{fake:github_token}}\nGH_TOKEN={{fake:github_token}}\n',
    'GOOGLE_API_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nGEMINI_API_KEY=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n',
    {
      text: 'A_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nB_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n',
      filename: '.env.example',
    },
  ],
  incorrect: [
    'DB_PASSWORD=Hx7pQ2zLm8vN4tRw\nREDIS_PASSWORD=Hx7pQ2zLm8vN4tRw\n               ^^^^^^^^^^^^^^^^ same\n',
    'DB_PASSWORD=Hx7pQ2zLm8vN4tRw\nPOSTGRES_PASSWORD=Hx7pQ2zLm8vN4tRw\nADMIN_PASSWORD=Hx7pQ2zLm8vN4tRw\n               ^^^^^^^^^^^^^^^^ same\n',
    'A_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\nB_SECRET=\'V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\'\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ same\nC_SECRET=V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ same\n',
  ],
});
