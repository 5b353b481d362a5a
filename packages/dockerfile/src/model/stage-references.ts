import type { Instruction, Word } from '../ast.ts';
import type { BuildStage } from './build-stages.ts';

/** A word that names a stage or an image to read files from. */
export interface StageReference {
  word: Word;
  instruction: Instruction;
}

/** What `COPY --from=`, `ADD --from=` and `RUN --mount=from=` of a stage name, also inside `ONBUILD`. */
export function stageReferences({ instructions }: BuildStage): StageReference[] {
  return instructions.flatMap((instruction) => referencesOf(instruction));
}

function referencesOf(instruction: Instruction): StageReference[] {
  if (instruction.type === 'Onbuild') {
    return instruction.instruction ? referencesOf(instruction.instruction) : [];
  }
  const references: StageReference[] = [];
  for (const flag of instruction.flags) {
    const word = flag.name === 'mount' ? flag.options.find(({ key }) => key === 'from')?.value : flag.value;
    if (word && (flag.name === 'mount' || flag.name === 'from')) references.push({ word, instruction });
  }
  return references;
}
