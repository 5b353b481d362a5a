import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { shippedArguments } from './variable-uses.ts';

/** For each argument of the image the texts that read it. */
function uses(text: string): [string, string[]][] {
  const code = new DockerfileSourceCode(text);
  return shippedArguments(code).map(({ pair, uses: all }) => [
    pair.key.value,
    all.map(({ node }) => code.getText(node)),
  ]);
}

describe('shippedArguments', () => {
  it('lists what reads an argument', () => {
    expect(uses('FROM a\nARG A\nENV B=${A:-x}\nCOPY $A /\nRUN echo "x${A}y" >$A\n')).toEqual([
      ['A', ['${A:-x}', '$A', '${A}', '$A']],
    ]);
  });

  it('ends where the variable is set anew', () => {
    expect(uses('FROM a\nARG A\nRUN echo $A\nARG A\nENV A=1\nRUN echo $A\n')).toEqual([
      ['A', ['$A']],
      ['A', []],
    ]);
  });

  it('passes over single quotes, other names, and what the step sets itself', () => {
    expect(uses("FROM a\nARG A\nRUN echo '$A' $AB \\$A\n")).toEqual([['A', []]]);
    expect(uses('FROM a\nARG A\nRUN A=1; echo $A\n')).toEqual([['A', []]]);
    expect(uses('FROM a\nARG A\nRUN --mount=type=secret,id=a,env=A echo $A\n')).toEqual([['A', []]]);
  });

  it('reads here-documents and the stages that the image is built from', () => {
    expect(uses('FROM a AS b\nARG A\nFROM b\nRUN cat <<EOF >x\n$A\nEOF\n')).toEqual([['A', ['$A']]]);
    expect(uses('FROM a AS b\nARG A\nRUN echo $A\nFROM c\n')).toEqual([]);
  });
});
