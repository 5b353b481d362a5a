import { relativePath, ruleDefiner } from '@seaworthy/core';
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
  isOutOfScope: (code, docs, { filename, cwd }) =>
    !(docs.codeRoles ?? ['server']).includes(codeRoleOf(relativePath(filename, cwd), code)),
  isSilenced: (code, { id = '' }, { range }) => code.isQuiet(id, range[0]),
});
