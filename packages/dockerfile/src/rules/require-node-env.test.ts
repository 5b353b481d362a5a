import { testRule } from '../testing.ts';
import rule from './require-node-env.ts';

const node = (...text: string[]) => `${['FROM node:24-slim', ...text].join('\n')}\n`;
const carets = '     ^^^^^^^^^^^^ missing';

testRule(rule, {
  correct: [
    node('ENV NODE_ENV=staging'),
    node('ENV PORT=3000 NODE_ENV=$NODE_ENV', 'CMD ["node", "a.js"]'),
    node('CMD NODE_ENV=production node server.js'),
    node('CMD ["sh", "-c", "export NODE_ENV=production && exec node server.js"]'),
    node('CMD ["npx", "cross-env", "NODE_ENV=production", "node", "server.js"]'),
    node('CMD ["env", "NODE_ENV=production", "node", "server.js"]'),
    node('CMD ["pm2-runtime", "start", "ecosystem.config.js"]'),
    node('CMD ["pm2-runtime", "start", "server.js", "--env", "production"]'),
    node('CMD ["node", "--env-file=.env.production", "server.js"]'),
    node('CMD ["npx", "next", "start"]'),
    node('CMD ["./node_modules/.bin/next", "start"]'),
    node('CMD ["bun", "run", "server.ts"]'),
    node('ONBUILD ENV NODE_ENV=production'),
    'FROM node:24 AS build\nRUN npm ci\nFROM nginx:1.28\nCOPY --from=build /dist /usr/share/nginx/html\n',
    'FROM oven/bun:1\nCMD ["bun", "server.ts"]\n',
    'FROM denoland/deno:2\nCMD ["deno", "run", "server.ts"]\n',
    'FROM acme/node-base:3\nCMD ["node", "server.js"]\n',
    'FROM ghcr.io/acme/node:24\nCMD ["node", "server.js"]\n',
    'FROM $BASE\nCMD ["node", "server.js"]\n',
    'FROM python:3.13\nCMD ["python", "node.py"]\n',
    'FROM node:24 AS base\nFROM base AS dev\nCMD ["node", "server.js"]\n',
    'FROM scratch\n',
    { text: node('CMD ["node", "server.js"]'), filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    {
      text: node(carets, 'ARG NODE_ENV=production', 'RUN npm ci && npm run build', 'CMD ["npm", "start"]'),
      suggested: node(
        'ARG NODE_ENV=production',
        'RUN npm ci && npm run build',
        'ENV NODE_ENV=production',
        'CMD ["npm", "start"]',
      ),
    },
    {
      text: node(carets, 'RUN <<EOF', 'npm ci', 'EOF', 'USER node'),
      suggested: node('RUN <<EOF', 'npm ci', 'EOF', 'ENV NODE_ENV=production', 'USER node'),
    },
    {
      text: 'FROM node:24-slim\n     ^^^^^^^^^^^^ missing\n  RUN npm \\\n    ci',
      suggested: 'FROM node:24-slim\n  RUN npm \\\n    ci\n  ENV NODE_ENV=production',
    },
    {
      text: 'FROM alpine:3.22\n     ^^^^^^^^^^^ missing\nRUN apk add nodejs\nCMD ["node", "server.js"]\n',
      suggested: 'FROM alpine:3.22\nRUN apk add nodejs\nENV NODE_ENV=production\nCMD ["node", "server.js"]\n',
    },
    {
      text: 'FROM gcr.io/distroless/nodejs22-debian12\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing\nCMD ["server.js"]\n',
      suggested: 'FROM gcr.io/distroless/nodejs22-debian12\nENV NODE_ENV=production\nCMD ["server.js"]\n',
    },
    {
      text: 'FROM node:24 AS base\nRUN npm ci\nFROM base\n     ^^^^ missing\nCMD ["pm2-runtime", "server.js"]\n',
      suggested:
        'FROM node:24 AS base\nRUN npm ci\nFROM base\nENV NODE_ENV=production\nCMD ["pm2-runtime", "server.js"]\n',
    },
    // What runs when the container starts would leave out development dependencies, too.
    node(carets, 'CMD npm install && npm start'),
    node(carets, 'CMD npm run build && npm start'),
    node(carets, 'ONBUILD RUN npm ci'),
  ],
});
