import { textOf, type Range, type Ranged } from '@seaworthy/core';
import { imageFacts } from '@seaworthy/knowledge';
import type { Instruction } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { baseImage, type BaseImage } from './build-stages.ts';
import { stageReferences, type StageReference } from './stage-references.ts';
import { placeInWord } from './word-parts.ts';

/** An image from a registry, and the instruction that names it. */
export interface ExternalImage extends BaseImage {
  instruction: Instruction;
}

/**
 * The images that the build fetches: those of `FROM`, `COPY --from=` and `RUN --mount=from=`. Without stages,
 * `scratch`, and names that a build context may stand for.
 */
export function externalImages(code: DockerfileSourceCode): ExternalImage[] {
  const names = new Set(code.buildStages.map(({ name }) => name));
  return code.buildStages.flatMap((stage) => {
    const base = stage.image && { ...stage.image, instruction: stage.from };
    const read = stageReferences(stage).flatMap((reference) => imageOf(reference, names, code) ?? []);
    return base && isFetched(base) ? [base, ...read] : read;
  });
}

/**
 * Bare names under which Bake and `--build-context` hand on the stages of other files.
 *
 * @see https://docs.docker.com/build/bake/contexts/
 */
const CONTEXT = /^(?:[\w-]+-)?(?:base|builder?|common|dep(?:endencie)?s|runner|runtime|source|src)$/u;

function isFetched(base: BaseImage): boolean {
  return !isScratch(base) && !(isBareName(base) && CONTEXT.test(base.word.value));
}

/** A bare name after `from=` counts as an image only when the tables know it: it may be a build context. */
function imageOf(
  { word, instruction }: StageReference,
  stageNames: ReadonlySet<string | undefined>,
  code: DockerfileSourceCode,
): ExternalImage | undefined {
  const value = code.resolve(word, instruction);
  const name = textOf(value);
  if (name === undefined || /^\d+$/u.test(name) || stageNames.has(name.toLowerCase())) return undefined;
  const image = { ...baseImage(word, value), instruction };
  return isScratch(image) || isBareName(image) ? undefined : image;
}

function isScratch({ reference }: BaseImage): boolean {
  return reference?.repository === 'scratch';
}

/** A single word that says no more than a name, and that no image of the tables has. */
function isBareName({ reference }: BaseImage): boolean {
  if (!reference || reference.tag !== undefined || reference.digest !== undefined) return false;
  return !reference.repository.includes('/') && !imageFacts(reference.repository);
}

/**
 * The place of a part of an image reference (one of `reference.ranges`); that of the whole word where quotes
 * or variables hide the part.
 */
export function partOf(
  { word, value }: BaseImage,
  part: Range | undefined,
  code: DockerfileSourceCode,
): Ranged {
  const text = textOf(value);
  return part && text !== undefined ? placeInWord({ range: word.range, value: text }, part, code) : word;
}
