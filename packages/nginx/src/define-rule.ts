import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { isForeign } from './model/foreign-files.ts';
import type { NginxSourceCode } from './source-code.ts';

/** Defines a rule of this language. It speaks of production files, unless its `docs` say otherwise. */
export const defineRule = ruleDefiner<NginxSourceCode, Visitor>({
  kind: 'nginx',
  defaultStages: ['production'],
  // What an include brings, or the official image's own configuration, is not this file's to change.
  isSilenced: (_code, _docs, place) => isForeign(place),
});
