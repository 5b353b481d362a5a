import { describe, expect, it } from 'vitest';
import type { Run } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';
import { installName, mayHaveLockfile, omitsDevelopment, projectInstallOf } from './node-installs.ts';

function lastRun(text: string) {
  const code = new DockerfileSourceCode(text);
  const run = code.ast.instructions.findLast(({ type }) => type === 'Run') as Run;
  const command = commandsOf(run).at(-1)!;
  return { code, run, command, install: projectInstallOf(command) };
}

describe('projectInstallOf', () => {
  it.each([
    ['npm install', 'npm install'],
    ['npm i --no-audit', 'npm i'],
    ['npm ci', 'npm ci'],
    ['yarn', 'yarn'],
    ['yarn --frozen-lockfile', 'yarn'],
    ['corepack pnpm install', 'pnpm install'],
    ['bun install', 'bun install'],
    ['npm --prefix api install', 'npm install'],
  ])('%s', (text, name) => expect(installName(lastRun(`FROM a\nRUN ${text}\n`).install!)).toBe(name));

  it.each([
    'npm install -g pm2',
    'npm install express',
    'npm install .',
    'npm install --package-lock-only',
    'npm run build',
    'npm link',
    'yarn add x',
    'yarn build',
    'yarn workspaces focus api --production',
    'yarn global add x',
    'pnpm install --lockfile-only',
    'pip install',
    'xargs npm install -g',
    'yarn --version',
  ])('not %s', (text) => expect(lastRun(`FROM a\nRUN ${text}\n`).install).toBeUndefined());
});

describe('mayHaveLockfile', () => {
  it.each([
    'COPY package.json package-lock.json ./',
    'COPY package*.json ./',
    'COPY . .',
    'COPY ./ /app/',
    'COPY app /app',
    'ADD npm-shrinkwrap.json ./',
    'COPY ["package-lock.json", "./"]',
    'COPY $DIR /app',
    'COPY *.json ./',
  ])('%s', (copy) => {
    const { code, run } = lastRun(`FROM a\n${copy}\nRUN npm install\n`);
    expect(mayHaveLockfile('npm', run, code)).toBe(true);
  });

  it.each([
    'COPY package.json ./',
    'COPY package.json yarn.lock ./',
    'COPY .npmrc ./',
    'RUN git clone https://a.example/b',
  ])('not %s', (line) => {
    const { code, run } = lastRun(`FROM a\n${line}\nRUN npm install\nCOPY . .\n`);
    expect(mayHaveLockfile('npm', run, code)).toBe(false);
  });

  it('looks at bind mounts', () => {
    const bound = (mount: string) => {
      const { code, run } = lastRun(`FROM a\nRUN --mount=${mount} npm install\n`);
      return mayHaveLockfile('npm', run, code);
    };
    expect(bound('type=bind,source=package-lock.json,target=package-lock.json')).toBe(true);
    expect(bound('target=.')).toBe(true);
    expect(bound('type=bind,src=package.json,target=package.json')).toBe(false);
    expect(bound('type=cache,target=/root/.npm')).toBe(false);
  });
});

describe('omitsDevelopment', () => {
  const omits = (text: string) => {
    const { code, run, command, install } = lastRun(`FROM a\n${text}\n`);
    return omitsDevelopment(install!.call, command, run, code);
  };

  it.each([
    'RUN npm ci --omit=dev',
    'RUN npm ci --omit dev',
    'RUN npm ci --only=production',
    'RUN npm install --production',
    'RUN pnpm install -P',
    'RUN pnpm install --prod',
    'RUN yarn --production',
    'ENV NODE_ENV=production\nRUN npm ci',
    'RUN NODE_ENV=production npm ci',
    'ARG NODE_ENV=production\nRUN npm ci',
    'ARG NODE_ENV\nRUN npm ci',
    'ENV NPM_CONFIG_OMIT=dev\nRUN npm ci',
    'ENV npm_config_production=true\nRUN npm ci',
    'ENV NODE_ENV=production\nRUN npm ci --include=optional',
  ])('%s', (text) => expect(omits(text)).toBe(true));

  it.each([
    'RUN npm ci',
    'RUN npm ci --omit=optional',
    'RUN npm install -P',
    'RUN yarn install --production=false',
    'ENV NODE_ENV=development\nRUN npm ci',
    'ENV NODE_ENV=production\nRUN npm ci --include=dev',
    'ENV NODE_ENV=production\nRUN NODE_ENV=development npm ci',
    'RUN npm ci\nENV NODE_ENV=production',
  ])('not %s', (text) => expect(omits(text)).toBe(false));
});
