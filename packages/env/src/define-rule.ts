import { ruleDefiner } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { envFileStage } from './model/file-stage.ts';
import type { EnvSourceCode } from './source-code.ts';

/**
 * Defines a rule over env files. It speaks of production files, unless its `docs.stages` say otherwise; with
 * `docs.productionTemplates`, of templates of production files too. A plain `.env` counts as production when
 * it sets a production mode itself; see `envFileStage`.
 */
export const defineRule = ruleDefiner<EnvSourceCode, Visitor>({
  kind: 'env',
  defaultStages: ['production'],
  speaksOf(code, { stages = [], productionTemplates }, context) {
    const { stage, isForProduction } = envFileStage(code, context);
    return stages.includes(stage) || (productionTemplates === true && isForProduction);
  },
});
