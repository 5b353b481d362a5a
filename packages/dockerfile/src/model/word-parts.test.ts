import { describe, expect, it } from 'vitest';
import type { Env } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { placeInWord } from './word-parts.ts';

/** The text at the place of `part` of the value of the first variable. */
function placed(text: string, part: string): string {
  const code = new DockerfileSourceCode(`FROM a\nENV A=${text}\n`);
  const word = (code.ast.instructions[1] as Env).pairs[0]!.value!;
  const from = word.value.indexOf(part);
  return code.getText(placeInWord(word, [from, from + part.length], code));
}

describe('placeInWord', () => {
  it('finds a part, also between quotes', () => {
    expect(placed('user:pass', 'pass')).toBe('pass');
    expect(placed('"user:pass word"', 'pass word')).toBe('pass word');
  });

  it('finds a part beside other quotes', () => {
    expect(placed('user:"pass"', 'pass')).toBe('pass');
  });

  it('takes the whole word where it cannot tell', () => {
    expect(placed('"a"b"a"', 'a')).toBe('"a"b"a"');
    expect(placed('us\\er:pa\\ss', 'pass')).toBe('us\\er:pa\\ss');
  });
});
