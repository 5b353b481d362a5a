import type { Fix, Fixer } from '@seaworthy/core';
import type { Instruction } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

/** The edit that puts a line above an instruction, with its indentation and the file's line end. */
export function lineBefore(
  instruction: Instruction,
  line: string,
  fixer: Fixer,
  code: DockerfileSourceCode,
): Fix {
  const [start] = instruction.range;
  const indentation = code.text.slice(code.text.lastIndexOf('\n', start - 1) + 1, start);
  return fixer.insertTextBefore(instruction, `${line}${code.lineEnd}${indentation}`);
}
