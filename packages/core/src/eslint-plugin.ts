import type { Analyzer } from './analyzer.ts';
import { toEslintLanguage } from './language.ts';
import type { OpenProject } from './project-files.ts';
import { ruleIdOf, type Rule } from './rule.ts';

/**
 * The plugin object that ESLint takes: languages and rules of `analyzers` under their own names.
 *
 * @param openProject the files around a linted one; without it, a file is judged alone
 */
export function toEslintPlugin(analyzers: readonly Analyzer[], version: string, openProject?: OpenProject) {
  const rules: Record<string, Rule> = {};
  for (const rule of analyzers.flatMap((analyzer) => analyzer.rules)) rules[ruleIdOf(rule)] = rule;
  return {
    meta: { name: 'eslint-plugin-seaworthy', version, namespace: 'seaworthy' },
    languages: Object.fromEntries(
      analyzers
        .filter(({ language }) => !language.hostLanguage)
        .map(({ language }) => [language.name, toEslintLanguage(language, openProject)]),
    ),
    rules,
  };
}
