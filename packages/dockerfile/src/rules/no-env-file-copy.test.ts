import { testRule } from '../testing.ts';
import rule from './no-env-file-copy.ts';

testRule(rule, {
  correct: [
    'FROM node:24\nCOPY . .\n',
    'FROM node:24\nCOPY .envrc env.ts .environment src/env ./\n',
    'FROM node:24\nCOPY .env.vault versions.env ./\n',
    'FROM node:24\nCOPY .env.production.example example.env ./\n',
    'FROM node:24\nCOPY .env.ts .env.enc ./\n',
    'FROM node:24\nCOPY *.json ./\n',
    'FROM node:24\nARG STAGE\nCOPY .env.$STAGE ./\n',
    'FROM node:24 AS build\nFROM node:24\nCOPY --from=build /app/.env ./\n',
    'FROM node:24\nCOPY --from=config .env ./\n',
    'FROM node:24\nCOPY .env.example /app/env/\n',
    'FROM node:24\nCOPY .env.example .env.sample /app/.env/\n',
    'FROM node:24\nCOPY <<EOF .env\nA=1\nEOF\n',
    'FROM node:24\nRUN --mount=type=bind,source=.env,target=/app/.env npm run build\n',
    'FROM node:24 AS app\nFROM app AS dev\nCOPY .env ./\n',
    'FROM node:24 AS dev\nCOPY .env ./\n',
    { text: 'FROM node:24\nCOPY .env.public ./\n', options: { ignore: ['.env.public'] } },
    { text: 'FROM node:24\nCOPY .env.skeleton ./\n', options: { templates: ['.env.skeleton'] } },
    { text: 'FROM node:24\nCOPY .env ./\n', filename: 'dev.Dockerfile' },
  ],
  incorrect: [
    'FROM node:24\nCOPY [".env", "/app/"]\n      ^^^^^^ copied\n',
    'FROM node:24\nCOPY --chown=node:node .env.local .env.test ./\n                       ^^^^^^^^^^ copied\n                                  ^^^^^^^^^ copied\n',
    'FROM node:24\nCOPY package.json .env* ./\n                  ^^^^^ copied\n',
    'FROM node:24\nARG STAGE=production\nCOPY .env.$STAGE ./\n     ^^^^^^^^^^^ copied\n',
    'FROM node:24 AS base\nCOPY .env /app/\n     ^^^^ copied\nFROM base\n',
    'FROM node:24\nONBUILD COPY .env /app/\n             ^^^^ copied\n',
    'FROM node:24\nCOPY .env.example /app/.env\n                  ^^^^^^^^^ template\n',
    { text: 'FROM node:24\nCOPY .env ./\n     ^^^^ copied\n', options: { ignore: ['.env.*'] } },
  ],
});
