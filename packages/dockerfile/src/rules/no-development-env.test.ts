import { testRule } from '../testing.ts';
import rule from './no-development-env.ts';

const lines = (...text: string[]) => `${['FROM node:24-slim', ...text].join('\n')}\n`;

testRule(rule, {
  correct: [
    lines('ENV NODE_ENV=development', 'RUN npm ci', 'ENV NODE_ENV=production'),
    lines('ENV NODE_ENV=$NODE_ENV'),
    lines('ARG NODE_ENV', 'ENV NODE_ENV=$NODE_ENV'),
    lines('ARG NODE_ENV=development', 'RUN npm ci'),
    lines('ENV NODE_ENV=staging RAILS_ENV=test APP_ENV=local-eu'),
    lines('ENV DEBUG=express:*,app APP_DEBUG=false FLASK_DEBUG=0 DJANGO_DEBUG=False PYTHONDEVMODE='),
    lines('ENV MY_NODE_ENV=development DEBUG_PORT=1'),
    lines('ENV NODE_ENV=development', 'CMD NODE_ENV=production node server.js'),
    lines('ENV NODE_ENV=development', 'CMD ["npx", "cross-env", "NODE_ENV=production", "node", "server.js"]'),
    lines('RUN NODE_ENV=development npm ci'),
    'FROM node:24 AS base\nENV NODE_ENV=production\nFROM base AS dev\nENV NODE_ENV=development\n',
    'FROM node:24 AS base\nFROM base AS production\nFROM base AS dev\nENV NODE_ENV=development\n',
    { text: lines('ENV NODE_ENV=development'), filename: 'Dockerfile.dev' },
    { text: lines('ENV NODE_ENV=development'), filename: '.devcontainer/Dockerfile' },
  ],
  incorrect: [
    {
      text: lines('ENV NODE_ENV "development"', '             ^^^^^^^^^^^^^ mode'),
      suggested: lines('ENV NODE_ENV production'),
    },
    {
      text: lines('ENV ASPNETCORE_ENVIRONMENT=Development', '                           ^^^^^^^^^^^ mode'),
      suggested: lines('ENV ASPNETCORE_ENVIRONMENT=Production'),
    },
    {
      text: lines('ENV DEBUG=True', '          ^^^^ debug'),
      suggested: lines('ENV DEBUG=False'),
    },
    lines('ENV DEBUG=*', '          ^ debug'),
    lines('ENV PYTHONDEVMODE=1', '                  ^ debug'),
    lines('ARG MODE=dev', 'ENV APP_ENV=$MODE', '            ^^^^^ mode'),
    lines('ENV NODE_ENV=${NODE_ENV:-development}', '             ^^^^^^^^^^^^^^^^^^^^^^^^ mode'),
    lines('ENV NODE_ENV=production', 'ENV NODE_ENV=local', '             ^^^^^ mode'),
    lines('ONBUILD ENV RACK_ENV=development', '                     ^^^^^^^^^^^ mode'),
    'FROM node:24 AS base\nENV NODE_ENV=dev\n             ^^^ mode\nFROM base\n',
    'FROM node:24 AS app\nENV NODE_ENV=dev\n             ^^^ mode\nFROM app AS dev\n',
  ],
});
