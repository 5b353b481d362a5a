import { describe, expect, it } from 'vitest';
import type { Label } from '../ast.ts';
import { DockerfileSourceCode } from '../source-code.ts';

/** The value of the last label, which is where the cases ask. */
function valueAtTheEnd(text: string): string {
  const code = new DockerfileSourceCode(text);
  const label = code.ast.instructions.findLast(
    (instruction): instruction is Label => instruction.type === 'Label',
  );
  const word = label?.pairs[0]?.value;
  if (!label || !word) return 'no label';
  const value = code.resolve(word, label);
  return value.kind === 'unknown' ? 'unknown' : `${value.kind} ${value.text}`;
}

describe('the value of a word', () => {
  it.each([
    ['text', 'FROM a\nLABEL x=1', 'known 1'],
    ['a variable of ENV', 'FROM a\nENV A=1\nLABEL x=$A', 'known 1'],
    ['an argument', 'FROM a\nARG A=1\nLABEL x=$A', 'default 1'],
    ['an argument without a value', 'FROM a\nARG A\nLABEL x=$A', 'unknown'],
    ['ENV from an argument', 'FROM a\nARG A=1\nENV B=$A-$A\nLABEL x=$B', 'default 1-1'],
    ['a variable that nothing sets', 'FROM a\nLABEL x=$A', 'unknown'],
    ['a default', 'FROM a\nLABEL x=${A:-y}', 'default y'],
    ['a default for an empty value', 'FROM a\nENV A=\nLABEL x=${A:-y}', 'default y'],
    ['a default that an empty value keeps', 'FROM a\nENV A=\nLABEL x=${A-y}', 'known '],
    ['an alternative', 'FROM a\nENV A=1\nLABEL x=${A:+y}', 'default y'],
    ['a nested default', 'FROM a\nENV B=2\nLABEL x=${A:-${B}}', 'default 2'],
    ['a pattern', 'FROM a\nENV A=a.b\nLABEL x=${A%.*}', 'unknown'],
    ['single quotes', "FROM a\nENV A=1\nLABEL x='$A'", 'known $A'],
    ['an escaped dollar', 'FROM a\nENV A=1\nLABEL x=\\$A', 'known $A'],
    ['the last ENV', 'FROM a\nENV A=1\nENV A=2\nLABEL x=$A', 'known 2'],
    ['the old value inside one ENV', 'FROM a\nENV A=1\nENV A=2 B=$A\nLABEL x=$B', 'known 1'],
    ['a later ENV', 'FROM a\nLABEL x=$A\nENV A=1', 'unknown'],
    ['ENV over ARG', 'FROM a\nENV A=1\nARG A=2\nLABEL x=$A', 'known 1'],
    ['what the parent stage sets', 'FROM a AS p\nENV A=1\nARG B=2\nFROM p\nLABEL x=$A$B', 'default 12'],
    ['what another stage sets', 'FROM a AS p\nENV A=1\nFROM b\nLABEL x=$A', 'unknown'],
    ['a global argument', 'ARG A=1\nFROM a\nLABEL x=$A', 'unknown'],
    ['a global argument, declared again', 'ARG A=1\nFROM a\nARG A\nLABEL x=$A', 'default 1'],
  ])('knows %s', (_, text, expected) => {
    expect(valueAtTheEnd(text)).toBe(expected);
  });
});
