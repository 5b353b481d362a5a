import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReaderId } from './reading.ts';
import { readers } from './registry.ts';

const pieces = [
  ...['A', 'B1', 'x', 'hello', 'MY-K', 'a.b', 'é', '1', '\u00A0', 'export ', 'export', 'junk'],
  ...['=', '=', ' = ', ': ', ':', ' ', '  ', '\t', '\n', '\n', '\n', '\r\n', '\r', '#', ' #', '# c'],
  ...['"', '"', "'", "'", '`', '\\', '\\n', '\\r', '\\"', "\\'", '$', '${A}', '{', '}', ';', '/'],
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''));

const line = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C', 'export A', ' D', 'E ', '', '# c', 'junk'),
    fc.constantFrom('=', '=', '= ', ' =', ': ', ''),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join('')),
    fc.constantFrom('\n', '\n', '\r\n', ''),
  )
  .map((all) => all.join(''));

const file = fc.oneof(soup, fc.array(line, { maxLength: 5 }).map((lines) => lines.join('')));

/** The last one of a name wins. */
function merged(id: ReaderId, text: string): Record<string, unknown> {
  const variables = readers[id].read(text, {}).variables.map(
    ({ key, value }) => [key, value?.kind === 'unknown' ? undefined : value?.text] as const,
  );
  return Object.fromEntries(variables);
}

describe('on generated files', () => {
  it('dotenv reads what the package dotenv reads', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(merged('dotenv', text)).toEqual({ ...parse(text) });
      }),
      { numRuns: 3000 },
    );
  });

  // Node.js 22.19 and 24 pass over lines without `=`, which 20 glues to the next name.
  it.runIf(process.version.startsWith('v20.'))('node reads what util.parseEnv of Node.js 20 reads', () => {
    // Before a name of nothing but blanks, Node.js 20 reads a character that is not there.
    const isDefined = (text: string): boolean => !/^ +=/mu.test(text.replaceAll('\r', ''));
    fc.assert(
      fc.property(file.filter(isDefined), (text) => {
        expect(merged('node', text)).toEqual({ ...parseEnv(text) });
      }),
      { numRuns: 3000 },
    );
  });

  it('node reads what util.parseEnv reads in files with nothing but assignments and comments', () => {
    const value = fc
      .array(fc.constantFrom('a', '1', ' ', '#', ' # c', '\\n', '$', '${A}', '{', ';', '=', "'b'"), { maxLength: 5 })
      .map((all) => `v${all.join('')}`);
    const quoted = fc.tuple(fc.constantFrom('"', "'", '`'), value).map(([quote, text]) => {
      return `${quote}${text.replaceAll("'", '')}${quote}`;
    });
    const assignment = fc
      .tuple(fc.constantFrom('A', 'B', 'export C'), fc.oneof(value, quoted))
      .map(([name, text]) => `${name}=${text}\n`);
    const plain = fc.array(fc.oneof(assignment, fc.constantFrom('# c\n', '\n')), { maxLength: 6 });
    fc.assert(
      fc.property(plain, (lines) => {
        const text = lines.join('');
        expect(merged('node', text)).toEqual({ ...parseEnv(text) });
      }),
      { numRuns: 1000 },
    );
  });
});

describe.skipIf(process.platform === 'win32')('a shell', () => {
  it('sets what the shell reader says', () => {
    const word = ['a', 'b c', '1', '"d e"', "'f g'", '"$A"', '${B:-x}', '$Z', '\\ ', '\\"', '"\\$q"', '# c', '=', ';'];
    const value = fc.array(fc.constantFrom(...word, ' # c'), { maxLength: 4 }).map((all) => all.join(''));
    const set = fc
      .tuple(fc.constantFrom('A', 'B', 'D ', 'not-a-name'), value)
      .map(([name, text]) => `${name}=${text}\n`);
    const assignment = fc.oneof(set, fc.constantFrom('export C=1\n', 'export C="a b" D\n', 'export B\n'));
    const files = fc.sample(
      fc.array(assignment, { maxLength: 4 }).map((lines) => lines.join('')),
      { numRuns: 150, seed: 20 },
    );
    // Where the shell stops, there is nobody left to say what is set.
    const whole = files.filter((text) => !readers.shell.read(text, {}).refusal);
    expect(whole.length).toBeGreaterThan(100);
    expect(whole.map((text) => setIn(text))).toEqual(sourced(whole));
  });
});

const NAMES = ['A', 'B', 'C', 'D'];

/** The values of A, B, C and D by the reader; `-` for one that is not set. */
function setIn(text: string): string {
  const found = merged('shell', text);
  return NAMES.map((name) => (name in found ? `+${String(found[name])}` : '-')).join('\n');
}

/** The values of A, B, C and D after `sh` has sourced each of the files. */
function sourced(files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-'));
  try {
    const paths = files.map((text, index) => {
      const path = join(folder, `${index}.env`);
      writeFileSync(path, text);
      return path;
    });
    const show = NAMES.map((name) => `"\${${name}-}\${${name}+.}"`).join(' ');
    const script = `PATH=; for f; do (set -a; . "$f" >/dev/null 2>&1; printf '%s\\n%s\\n%s\\n%s\\0' ${show}); done`;
    const output = execFileSync('/bin/sh', ['-c', script, 'sh', ...paths], { env: {}, encoding: 'utf8' });
    return output.split('\0').slice(0, -1).map(normalise);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `value.` for a variable that is set, nothing for one that is not. */
function normalise(shown: string): string {
  return shown
    .split('\n')
    .map((each) => (each.endsWith('.') ? `+${each.slice(0, -1)}` : '-'))
    .join('\n');
}
