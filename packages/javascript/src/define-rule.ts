import { relativePath, ruleDefiner, stageOfContext } from '@seaworthy/core';
import type { Visitor } from './ast.ts';
import { modelOf, type JavaScriptModel } from './model.ts';
import { codeRoleOf } from './model/code-roles.ts';

/**
 * Defines a rule over JavaScript and TypeScript; `context.sourceCode` is the {@link JavaScriptModel}. A rule speaks
 * of the code of servers in production files: not of tests, stories, scripts, migrations and browser code, unless
 * its `docs.stages` and `docs.codeRoles` say otherwise.
 */
export const defineRule = ruleDefiner<JavaScriptModel, Visitor>({
  kind: 'javascript',
  hostLanguage: 'js/js',
  defaultStages: ['production'],
  codeOf: modelOf,
  speaksOf(code, { stages = [], codeRoles = ['server'] }, context) {
    if (!stages.includes(stageOfContext('javascript', context))) return false;
    return codeRoles.includes(codeRoleOf(relativePath(context.filename, context.cwd), code));
  },
  isSilenced: (code, { id = '' }, { range }) => code.isQuiet(id, range[0]),
});
