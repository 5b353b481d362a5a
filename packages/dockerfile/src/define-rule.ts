import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { isSilencedByPeer } from './peer-ignores.ts';
import type { DockerfileSourceCode } from './source-code.ts';

/** Defines a rule over Dockerfiles. It speaks of production files unless `docs.stages` says otherwise. */
export const defineRule = ruleDefiner<DockerfileSourceCode, Visitor>({
  kind: 'dockerfile',
  defaultStages: ['production'],
  isSilenced: isSilencedByPeer,
});
