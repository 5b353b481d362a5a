import { ruleDefiner, type RuleDocs } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { isForDevelopment } from './model/development-stages.ts';
import { isSilencedByPeer } from './peer-ignores.ts';
import type { DockerfileSourceCode } from './source-code.ts';

/**
 * Defines a rule over Dockerfiles. It speaks of production files, and in them not of build stages that only
 * developers build, unless its `docs` say otherwise.
 */
export const defineRule = ruleDefiner<DockerfileSourceCode, Visitor>({
  kind: 'dockerfile',
  defaultStages: ['production'],
  isSilenced: (code, docs, place) =>
    isSilencedByPeer(code, docs, place) || (!judgesDevelopment(docs) && isForDevelopment(code, place)),
});

function judgesDevelopment({ stages, developmentBuildStages }: RuleDocs): boolean {
  return developmentBuildStages === true || stages?.includes('development') === true;
}
