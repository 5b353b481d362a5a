import { oncePerFile, type Ranged } from '@seaworthy/core';
import type { DockerfileSourceCode } from '../source-code.ts';
import { findStage, isDevelopmentNamed, type BuildStage } from './build-stages.ts';
import { stageReferences } from './stage-references.ts';

/**
 * Whether `node` stands in a build stage that only developers build: one that is named for development, and
 * that nothing of the image comes from. The final stage is then neither built from it nor copies or mounts
 * files of it, directly or through other stages.
 */
export function isForDevelopment(code: DockerfileSourceCode, node: Ranged): boolean {
  const stage = code.stageOf(node);
  return stage !== undefined && isDevelopmentNamed(stage) && !contributingStages(code).has(stage);
}

/** The final stage and every stage that something of the image comes from. */
const contributingStages = oncePerFile((code: DockerfileSourceCode): ReadonlySet<BuildStage> => {
  const reached = new Set<BuildStage>();
  const open = code.finalStage ? [code.finalStage] : [];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (reached.has(stage)) continue;
    reached.add(stage);
    if (stage.parent) open.push(stage.parent);
    for (const { word } of stageReferences(stage)) {
      const source = findStage(code.buildStages, word.value) ?? code.buildStages[Number(word.value)];
      if (source) open.push(source);
    }
  }
  return reached;
});
