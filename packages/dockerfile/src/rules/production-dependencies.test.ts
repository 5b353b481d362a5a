import { testRule } from '../testing.ts';
import rule from './production-dependencies.ts';

const correct = [
  'npm ci --omit=dev',
  'npm ci --only=production',
  'npm install --production',
  'pnpm i --prod',
  'pnpm i -P',
  'yarn install --production',
  'bun install --production',
  'NODE_ENV=production npm ci',
  'npm install -g pm2',
  'npm run build',
  'npm install express',
  'yarn workspaces focus --production',
  'npm ci && npm prune --production',
  'pnpm i && pnpm prune --prod',
  'yarn && yarn build && yarn install --production',
  'npm ci && npm run build && rm -rf node_modules',
  'npm ci && NODE_ENV=production npm prune',
  'yarn && yarn workspaces focus --production',
  'npm i --package-lock-only',
];

testRule(rule, {
  correct: [
    ...correct.map((command) => `FROM a:1\nRUN ${command}\n`),
    'FROM a:1 AS build\nRUN npm ci\nFROM nginx:1\nCOPY --from=build /x /x\n',
    'FROM a:1 AS base\nENV NODE_ENV=production\nFROM base\nRUN npm ci\n',
    'FROM a:1\nARG NODE_ENV=production\nENV NODE_ENV=$NODE_ENV\nRUN npm ci\n',
    'FROM a:1\nARG NODE_ENV\nRUN npm ci\n',
    'FROM a:1\nENV NPM_CONFIG_OMIT=dev\nRUN npm ci\n',
    'FROM a:1 AS base\nRUN npm ci\nFROM base\nRUN npm prune --omit=dev\n',
    'FROM a:1 AS app\nRUN npm ci --omit=dev\nFROM app AS dev\nRUN npm install\n',
    { text: 'FROM a:1\nRUN npm ci\n', filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM a:1 AS base\nRUN npm ci\n        ^^ development\nFROM base\nCMD ["node", "a.js"]\n',
    'FROM a:1\nRUN npm ci && npm run build && npm prune\n        ^^ development\nENV NODE_ENV=production\n',
    'FROM a:1\nENV NODE_ENV=production\nRUN npm ci --include=dev\n        ^^ development\n',
    'FROM a:1\nENV NODE_ENV=development\nRUN yarn\n    ^^^^ development\n',
    'FROM a:1\nRUN yarn install --production=false\n         ^^^^^^^ development\n',
    // Once, at the last one.
    'FROM a:1\nRUN npm ci\nRUN cd web \\\n  && npm install\n         ^^^^^^^ development\n',
    'FROM a:1\nRUN ["npm", "ci"]\n            ^^^^ development\n',
    'FROM a:1\nONBUILD RUN npm install\n                ^^^^^^^ development\n',
  ],
});
