import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A program and, in the fence after it, what it prints. */
const EXAMPLE = /```js\n(?<code>.*?)```\n+```text\n(?<output>.*?)```/gsu;

type Program = (library: object, console: { log: (text: string) => void }) => void;

/**
 * Runs the examples in the README of a library: each imports one function of `library` by the package's name
 * and prints exactly what the fence below it shows. There is one for `analyze`, `fix` and `parse` each.
 */
export function testReadme(url: URL, name: string, library: object): void {
  const importLine = new RegExp(`^import (?<names>\\{.*\\}) from '${name}';$`, 'mu');
  const examples = Array.from(
    readFileSync(url, 'utf8').matchAll(EXAMPLE),
    ({ groups }) => groups as { code: string; output: string },
  );

  describe('README.md', () => {
    it('has an example of each function', () => {
      expect(examples.map(({ code }) => importLine.exec(code)?.groups?.['names'])).toEqual([
        '{ analyze }',
        '{ fix }',
        '{ parse }',
      ]);
    });

    it.each(examples)('shows what is printed: $output', ({ code, output }) => {
      const printed: string[] = [];
      const body = code.replace(importLine, 'const $<names> = library;');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is ours
      const program = new Function('library', 'console', body) as Program;
      program(library, { log: (text) => printed.push(`${text.trimEnd()}\n`) });
      expect(printed.join('')).toBe(output);
    });
  });
}
