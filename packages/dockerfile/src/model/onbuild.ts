import type { Instruction } from '../ast.ts';

/** The instruction that is carried out: that inside of `ONBUILD`, if it could be read. */
export function withoutOnbuild(instruction: Instruction): Instruction {
  return instruction.type === 'Onbuild' ? (instruction.instruction ?? instruction) : instruction;
}
