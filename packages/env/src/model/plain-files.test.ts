import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '../readers/registry.ts';
import { isPlainFile } from './plain-files.ts';

describe('a plain file', () => {
  it.each(['', 'A=1\n', '# note\n\nA="b c"\nURL=https://example.com:8080/a,b\n'])('is one: %j', (text) => {
    expect(isPlainFile(text)).toBe(true);
  });

  it.each(['A=\n', 'A=b c\n', "A='b'\n", 'A=$B\n', 'A=b#c\n', ' A=1\n', 'A=1\r\n', '# a\\\nB=1\n', 'A="b\n'])(
    'is none: %j',
    (text) => expect(isPlainFile(text)).toBe(false),
  );

  it('is read the same by all but docker run', () => {
    const word = fc.stringMatching(/^[\w./:@%+,-]{1,8}$/u);
    const line = fc.oneof(
      fc.tuple(fc.stringMatching(/^[A-Z_]\w{0,4}$/u), word).map(([name, value]) => `${name}=${value}`),
      fc.tuple(fc.stringMatching(/^[A-Z_]\w{0,4}$/u), word).map(([name, value]) => `${name}="${value} x"`),
      word.map((text) => `# ${text}`),
      fc.constant(''),
    );
    const text = fc.array(line, { maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(text, (given) => {
        expect(isPlainFile(given)).toBe(true);
        const views = Object.entries(readers)
          .filter(([id]) => id !== 'docker-run')
          .map(([, { read }]) => read(given))
          .map(({ variables, refusal }) => ({
            refusal,
            variables: new Map(variables.map(({ key, value }) => [key, value])),
          }));
        for (const view of views) expect(view).toEqual(views[0]);
      }),
    );
  });
});
