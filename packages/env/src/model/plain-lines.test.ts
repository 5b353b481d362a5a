import type { Value } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerIds, readers } from '../readers/registry.ts';
import { excerptOf, readExcerpt } from './plain-lines.ts';

const usual = ['dotenv', 'python-dotenv', 'compose'] as const;

describe('the excerpt of a file', () => {
  it.each(['', 'A=1\n', 'A=', 'A=\nB=2\n', '# note\n\nA="b c"\nB=\'d\'\nURL=https://example.com:8080/a,b\n'])(
    'is none where readers cannot differ: %j',
    (text) => expect(excerptOf(text, usual)).toBeUndefined(),
  );

  it.each(['A="b\n', ' A=1\nB=$C d\n', 'A=1\r\n', '# a\\\nB=1\n', "A=it's\n", 'A\nB=$C d\n', 'A=`b`\n', 'A="b\\n"\n'])(
    'is the whole file where a line may go on in the next: %j',
    (text) => expect(excerptOf(text, usual)?.text).toBe(text),
  );

  it('holds the lines in doubt, and those of the names that they use', () => {
    const file = 'A=1\nB=2\n# note\nC=${A} x\nD=3\nC=4\nE=5#6';
    expect(excerptOf(file, usual)?.text).toBe('A=1\nC=${A} x\nC=4\nE=5#6');
  });

  it('is the whole file for the shell', () => {
    expect(excerptOf('A=1\nB=$C d\n', ['shell'])?.text).toBe('A=1\nB=$C d\n');
  });
});

const name = fc.constantFrom('A', 'B', 'C', 'D_1');
const value = fc
  .array(fc.constantFrom('x', '1', ' ', '.', '/', '$', '${A}', '$B', '${C:-d}', '${', '}', '#', ' #', '&', ';', '(', '=', 'é', "'", '"', '`', '\\', '!', '{', ': ', '\t'), { maxLength: 6 })
  .map((all) => all.join(''));
const line = fc.oneof(
  fc.tuple(name, fc.constantFrom('', 'x', 'y-1', '"a b"', "'c'", '""')).map(([key, text]) => `${key}=${text}`),
  fc.tuple(fc.constantFrom('', '', 'export '), name, value).map(([word, key, text]) => `${word}${key}=${text}`),
  fc.tuple(name, value, fc.constantFrom('"', "'")).map(([key, text, quote]) => `${key}=${quote}${text}${quote}`),
  fc.tuple(name, value, fc.constantFrom(' # why', ' #', " # it's")).map(([key, text, note]) => `${key}=x${text}${note}`),
  fc.constantFrom('', '# note', '#'),
);
const file = fc.tuple(fc.array(line, { maxLength: 10 }), fc.constantFrom('', '\n')).map(([all, end]) => all.join('\n') + end);

const bare = ({ key, value: read }: { key: string; value: Value | undefined }) => ({ key, read });

describe('any file of assignments', () => {
  it('is read in its excerpt as in the whole', () => {
    fc.assert(
      fc.property(file, (text) => {
        for (const id of readerIds) {
          const excerpt = excerptOf(text, [id]);
          if (!excerpt) continue;
          const whole = readers[id].read(text, {});
          const part = readExcerpt(excerpt, id);
          expect(part.refusal, id).toEqual(whole.refusal);
          const keys = new Set(part.variables.map(({ key }) => key));
          expect(part.variables.map(bare), id).toEqual(whole.variables.filter(({ key }) => keys.has(key)).map(bare));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['all but docker run', readerIds.filter((id) => id !== 'docker-run')],
    ['the usual readers', ['dotenv', 'dotenv-expand', 'node', 'python-dotenv', 'compose'] as const],
  ])('is read the same by %s where it has none', (_, ids) => {
    fc.assert(
      fc.property(file, (text) => {
        if (excerptOf(text, ids)) return;
        const views = ids
          .map((id) => readers[id].read(text, {}))
          .map(({ variables, refusal }) => ({
            refusal,
            variables: new Map(variables.map(({ key, value: read }) => [key, read])),
          }));
        for (const view of views) expect(view).toEqual(views[0]);
      }),
      { numRuns: 1000 },
    );
  });
});
