import { baseName, fileStageOf, matchLast, relativePath, type RuleContext, type SeaworthySettings, type Stage } from '@seaworthy/core';
import type { EnvSourceCode } from '../source-code.ts';

/** What an env file is for. */
export interface EnvFileStage {
  /**
   * By the name and the configuration. A file that neither of them places, such as `.env`, is `production` when
   * it sets a production mode itself, else `local`.
   */
  stage: Stage;
  /**
   * The values are meant for production: the stage is production, or the file is a template of production,
   * `.env.production.example` or one that sets a production mode. Its values are copied, its secrets are not.
   */
  isForProduction: boolean;
  /** The file, or what a template is the template of, is for the machines of developers: `.env.local.example`. */
  isForDevelopment: boolean;
}

type FileContext = Pick<RuleContext, 'filename' | 'cwd' | 'settings'>;

/** The stage of the file that a rule looks at. */
export function envFileStage(code: EnvSourceCode, context: FileContext): EnvFileStage {
  const path = relativePath(context.filename, context.cwd);
  const own = context.settings['seaworthy'] as SeaworthySettings | undefined;
  const named = fileStageOf('env', path, own?.stages);
  const isConfigured = matchLast(path, own?.stages) !== undefined;
  if (named === 'template') {
    const isForProduction = isNamedFor(PRODUCTION, path) || code.setsProductionMode;
    return { stage: named, isForProduction, isForDevelopment: isNamedFor(DEVELOPMENT, path) };
  }
  const stage = named === 'local' && !isConfigured && code.setsProductionMode ? 'production' : named;
  return { stage, isForProduction: stage === 'production', isForDevelopment: stage === 'development' };
}

const PRODUCTION = /^(?:prod|prd|production)\d*$/u;
const DEVELOPMENT = /^(?:dev\d*|devel|develop|development|local)$/u;

function isNamedFor(stage: RegExp, path: string): boolean {
  const words = baseName(path).toLowerCase().split(/[._-]+/u);
  return words.some((word) => stage.test(word));
}
