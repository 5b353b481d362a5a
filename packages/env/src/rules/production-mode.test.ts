import { testRule } from '../testing.ts';
import rule from './production-mode.ts';

testRule(rule, {
  correct: [
    'NODE_ENV=Production\nAPP_ENV=live\nRAILS_ENV=prod\nENVIRONMENT=prod-eu-1\nGO_ENV=\n',
    'NODE_ENV=$MODE\nSENTRY_ENVIRONMENT=staging\n',
    { text: 'APP_ENV=Main\n', options: { accept: ['main'] } },
    { text: 'NODE_ENV=staging\n', filename: '.env.staging' },
    { text: 'NODE_ENV=development\n', filename: '.env.example' },
  ],
  incorrect: [
    {
      text: 'ASPNETCORE_ENVIRONMENT=Development\n                       ^^^^^^^^^^^ developmentMode\n',
      fixed: 'ASPNETCORE_ENVIRONMENT=Production\n',
    },
    { text: 'APP_ENV=test\n        ^^^^ otherMode\n', suggested: 'APP_ENV=production\n' },
    { text: 'APP_ENV=preproduction\n        ^^^^^^^^^^^^^ otherMode\n', suggested: 'APP_ENV=production\n' },
    {
      text: 'ENVIRONMENT=production\nNODE_ENV=dev\n         ^^^ developmentMode\n',
      filename: '.env',
      fixed: 'ENVIRONMENT=production\nNODE_ENV=production\n',
    },
    {
      text: 'NODE_ENV=development\n         ^^^^^^^^^^^ developmentMode\n',
      filename: '.env.production.example',
      fixed: 'NODE_ENV=production\n',
    },
  ],
});
