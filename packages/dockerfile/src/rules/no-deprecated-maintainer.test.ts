import { describe, expect, it } from 'vitest';
import { analyzer } from '../analyzer.ts';
import { DockerfileSourceCode } from '../source-code.ts';
import { testRule } from '../testing.ts';
import rule from './no-deprecated-maintainer.ts';

testRule(rule, {
  correct: ['FROM a:1\nARG X\nENV A=1 B=2\n'],
  incorrect: [
    // Quotes, backslashes and variables: what the value becomes is for a person to say.
    'FROM a:1\nENV A say "a b" c\n    ^ legacy\n',
    'FROM a:1\nENV A b\\\n    ^ legacy\n  c\n',
    'FROM a:1\nMAINTAINER "Jane" <j@example.org>\n^^^^^^^^^^ maintainer\n',
    { text: 'FROM a:1\nENV A  $B\n    ^ legacy\n', fixed: 'FROM a:1\nENV A=$B\n' },
    { text: "FROM a:1\nENV A 'a b'\n    ^ legacy\n", fixed: "FROM a:1\nENV A='a b'\n" },
  ],
});

describe('the fix of a legacy pair', () => {
  it.each([
    'ENV A b',
    'ENV A  b c',
    'ENV A "b c"',
    "ENV A 'b c'd",
    'ENV A b=c',
    'LABEL A $b',
    'ENV A $B c',
    'ENV A #b',
  ])('keeps the value of %s', (line) => {
    const before = `FROM a:1\n${line}\n`;
    const after = analyzer.fix(before, { rules: { 'dockerfile/no-deprecated-maintainer': 'warn' } });
    expect(valuesOf(after)).toEqual(valuesOf(before));
  });
});

function valuesOf(text: string): (string | undefined)[][] {
  return new DockerfileSourceCode(text).ast.instructions.map((instruction) =>
    'pairs' in instruction ? instruction.pairs.flatMap(({ key, value }) => [key.value, value?.value]) : [],
  );
}
