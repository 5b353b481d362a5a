import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as dockerfile from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** A program and, in the fence after it, what it prints. */
const EXAMPLE = /```js\n(?<code>.*?)```\n+```text\n(?<output>.*?)```/gsu;
const IMPORT = /^import (?<names>\{.*\}) from '@seaworthy\/dockerfile';$/mu;

type Program = (dockerfile: object, console: { log: (text: string) => void }) => void;

describe('README.md', () => {
  const examples = Array.from(
    readme.matchAll(EXAMPLE),
    ({ groups }) => groups as { code: string; output: string },
  );

  it('has an example of each function', () => {
    expect(examples.map(({ code }) => IMPORT.exec(code)?.groups?.['names'])).toEqual([
      '{ analyze }',
      '{ fix }',
      '{ parse }',
    ]);
  });

  it.each(examples)('shows what is printed: $output', ({ code, output }) => {
    const printed: string[] = [];
    const body = code.replace(IMPORT, 'const $<names> = dockerfile;');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is ours
    const program = new Function('dockerfile', 'console', body) as Program;
    program(dockerfile, { log: (text) => printed.push(`${text.trimEnd()}\n`) });
    expect(printed.join('')).toBe(output);
  });
});
