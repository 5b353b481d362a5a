import { readFileSync } from 'node:fs';
import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import seaworthy from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = Array.from(
  readme.matchAll(/```js\n(?<code>.*?)```/gsu),
  ({ groups }) => groups?.['code'] ?? '',
);

type Configuration = (plugin: typeof seaworthy, define: typeof defineConfig) => Linter.Config[];

describe('README.md', () => {
  it('has configurations', () => expect(examples.length).toBeGreaterThan(3));

  it.each(examples)('has a configuration that lints Dockerfiles: %s', async (code) => {
    const body = code.replaceAll(/^import .*$/gmu, '').replace('export default', 'return');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is ours
    const configuration = new Function('seaworthy', 'defineConfig', body) as Configuration;
    const overrideConfig = configuration(seaworthy, defineConfig);
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig });
    const filePath = code.includes('.docker') ? 'images/api.docker' : 'Dockerfile';
    const [result] = await eslint.lintText('FROM node:24-slim\nUSER root\n', { filePath });
    expect(result?.messages).toMatchObject([{ ruleId: 'seaworthy/dockerfile/no-root-user', line: 2 }]);
  });
});
