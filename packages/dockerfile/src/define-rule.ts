import { ruleDefiner, type Ranged, type RuleDocs } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { isForDevelopment } from './model/development-stages.ts';
import { isSilencedByPeer } from './peer-ignores.ts';
import type { DockerfileSourceCode } from './source-code.ts';

/**
 * Defines a rule over Dockerfiles. It speaks of production files, and not of a final build stage that is
 * named for development, unless `docs.stages` says otherwise.
 */
export const defineRule = ruleDefiner<DockerfileSourceCode, Visitor>({
  kind: 'dockerfile',
  defaultStages: ['production'],
  isSilenced: (code, docs, place) =>
    isSilencedByPeer(code, docs, place) || isOfDevelopmentImage(code, docs, place),
});

/** This one says of such an image that it runs for development: a deployment of it is the mistake. */
const JUDGE_OF_DEVELOPMENT = 'dockerfile/no-dev-server';

function isOfDevelopmentImage(code: DockerfileSourceCode, { id, stages }: RuleDocs, place: Ranged): boolean {
  if (id === JUDGE_OF_DEVELOPMENT || stages?.includes('development')) return false;
  return (
    code.finalStage !== undefined && code.stageOf(place) === code.finalStage && isForDevelopment(code, place)
  );
}
