import { testRule } from '../testing.ts';
import rule from './lockfile-install.ts';

const correct = [
  'npm ci',
  'npm clean-install',
  'npm install -g pm2',
  'npm install express',
  'npm install --package-lock-only',
  'npm install --offline',
  'npm run build',
  'echo npm install',
  'yarn --frozen-lockfile',
  'yarn install --immutable',
  'YARN_ENABLE_IMMUTABLE_INSTALLS=1 yarn',
  'yarn add x',
  'yarn build',
  'yarn workspaces focus --production',
  'export CI=true && yarn install',
  'yarn --version',
  'pnpm i --frozen-lockfile',
  'CI=1 pnpm install',
  'pnpm install -r --offline --prod',
  'pnpm fetch --prod',
  'pnpm add x',
  'bun install --frozen-lockfile',
  'bun install --production',
  'bun ci',
];

testRule(rule, {
  correct: [
    ...correct.map((command) => `FROM a:1\nCOPY . .\nRUN ${command}\n`),
    'FROM a:1\nENV CI=true\nCOPY . .\nRUN pnpm install\n',
    'FROM a:1\nARG CI\nCOPY . .\nRUN pnpm install\n',
    'FROM a:1\nENV YARN_ENABLE_IMMUTABLE_INSTALLS=true\nCOPY . .\nRUN yarn install\n',
    // No lockfile of this manager is there.
    'FROM a:1\nCOPY package.json ./\nRUN npm install\nCOPY . .\n',
    'FROM a:1\nCOPY package.json yarn.lock ./\nRUN npm install\n',
    'FROM a:1\nRUN git clone https://a.example/b && cd b && npm install\n',
    'FROM a:1\nRUN --mount=type=bind,source=package.json,target=package.json npm install\n',
    { text: 'FROM a:1\nCOPY . .\nRUN npm install\n', filename: 'Dockerfile.dev' },
    'FROM a:1 AS dev\nCOPY . .\nRUN npm install\nFROM a:1\nCOPY --from=b /x /x\n',
  ],
  incorrect: [
    {
      text: 'FROM a:1\nCOPY package*.json ./\nRUN npm i --omit=dev \\\n        ^ unlocked\n  && npm cache clean --force\n',
      suggested: 'FROM a:1\nCOPY package*.json ./\nRUN npm ci --omit=dev \\\n  && npm cache clean --force\n',
    },
    {
      text: 'FROM a:1 AS base\nCOPY . .\nFROM base AS build\nRUN cd api && npm install\n                  ^^^^^^^ unlocked\nFROM b:1\nCOPY --from=build /x /x\n',
      suggested:
        'FROM a:1 AS base\nCOPY . .\nFROM base AS build\nRUN cd api && npm ci\nFROM b:1\nCOPY --from=build /x /x\n',
    },
    {
      text: 'FROM a:1\nRUN --mount=type=bind,target=. sh -c "npm install"\n                                          ^^^^^^^ unlocked\n',
      suggested: 'FROM a:1\nRUN --mount=type=bind,target=. sh -c "npm ci"\n',
    },
    {
      text: 'FROM a:1\nCOPY --from=build /app /app\nRUN bun install\n        ^^^^^^^ unlocked\n',
      suggested: 'FROM a:1\nCOPY --from=build /app /app\nRUN bun install --frozen-lockfile\n',
    },
    {
      text: 'FROM a:1\nONBUILD COPY . .\nONBUILD RUN npm install\n                ^^^^^^^ unlocked\n',
      suggested: 'FROM a:1\nONBUILD COPY . .\nONBUILD RUN npm ci\n',
    },
    // A development stage that the image comes from.
    {
      text: 'FROM a:1 AS development\nCOPY . .\nRUN pnpm install\n         ^^^^^^^ unlocked\nFROM a:1\nCOPY --from=development /x /x\n',
      suggested:
        'FROM a:1 AS development\nCOPY . .\nRUN pnpm install --frozen-lockfile\nFROM a:1\nCOPY --from=development /x /x\n',
    },
    // No suggestion: strings, a decision against the lockfile, Yarn.
    'FROM a:1\nCOPY . .\nRUN ["npm", "install"]\n            ^^^^^^^^^ unlocked\n',
    'FROM a:1\nCOPY . .\nRUN npm install --no-package-lock\n        ^^^^^^^ unlocked\n',
    'FROM a:1\nCOPY . .\nRUN CI=true pnpm install --no-frozen-lockfile\n                 ^^^^^^^ unlocked\n',
    'FROM a:1\nCOPY . .\nRUN pnpm install --frozen-lockfile=false\n         ^^^^^^^ unlocked\n',
    'FROM a:1\nCOPY . .\nENV CI=false\nRUN yarn && yarn build\n    ^^^^ unlocked\n',
  ],
});
