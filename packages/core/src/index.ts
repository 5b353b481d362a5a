export { createAnalyzer, type Analysis, type AnalyzeOptions, type Analyzer } from './analyzer.ts';
export { lastIndexWhere } from './binary-search.ts';
export { ruleDefiner } from './define-rule.ts';
export { toEslintPlugin } from './eslint-plugin.ts';
export { satisfied } from './evidence.ts';
export { fileKindOf, fileKinds, kindOfRuleId, rulePrefixOf, type FileKind } from './file-kinds.ts';
export { compareByPlace, type Finding, type Fix, type SuppressedFinding } from './finding.ts';
export type { Fixer } from './fixer.ts';
export { toEslintLanguage, typesOfLanguageOptions, type LanguageDefinition, type LanguageOptionType } from './language.ts';
export { nearestName } from './nearest-name.ts';
export { childrenOf, locate, type AstNode, type VisitorKeys } from './node.ts';
export { matchLast } from './path-patterns.ts';
export { baseName, relativePath } from './paths.ts';
export { LineIndex, type Range, type SourceLocation } from './positions.ts';
export {
  presets,
  presetSetting,
  type Level,
  type Preset,
  type RuleSetting,
  type RuleSettings,
} from './presets.ts';
export type { OpenProject, ProjectFile, ProjectFiles } from './project-files.ts';
export { InvalidOption, patternOption, ruleOptions, stringList } from './rule-options.ts';
export {
  ruleIdOf,
  type CodeRole,
  type Ranged,
  type Rule,
  type RuleContext,
  type RuleDocs,
  type SuggestionDescriptor,
} from './rule.ts';
export { RuleCrash } from './runner.ts';
export { nginxVersionPattern, type SeaworthySettings } from './settings.ts';
export { oncePerFile, type FileWithAnswers } from './once-per-file.ts';
export { SourceCode, type CommentNode, type SyntaxProblem } from './source-code.ts';
export { fileStageOf, isOutsideProject, stageOfContext, stages, type Stage } from './stages.ts';
export { directiveFilter, directiveRules } from './suppressions.ts';
export { SYNTAX_ERROR } from './syntax-errors.ts';
export { concat, known, textOf, unknown, type Value } from './value.ts';
