import { compareByPlace, type Evidence, type Finding, type SuppressedFinding } from './finding.ts';
import { applyEditsToFile, withoutBom } from './fixer.ts';
import { checkLanguageOptions, type LanguageDefinition } from './language.ts';
import { activeRules, severities, type Preset, type RuleSetting, type RuleSettings } from './presets.ts';
import { ruleIdOf, type Rule } from './rule.ts';
import { runRules, type ActiveRule } from './runner.ts';
import { applyDirectives } from './suppressions.ts';

/** How a text is analysed. Everything has a default. */
export interface AnalyzeOptions {
  /** Decides the stage, and so which rules speak. Relative to `cwd`, or absolute. */
  filename?: string;
  cwd?: string;
  /** Default `recommended`. */
  preset?: Preset;
  /** On top of the preset. */
  rules?: RuleSettings;
  settings?: Readonly<Record<string, unknown>>;
  languageOptions?: Readonly<Record<string, unknown>>;
  /** The day by which dates in directives are judged; the current one by default. */
  now?: Date;
  /** Whether an id in a directive belongs to any rule; by default, to a rule of this language. */
  isKnownRule?: (ruleId: string) => boolean;
}

/** What the rules say of one text. */
export interface Analysis {
  /** In order of place. */
  findings: Finding[];
  suppressed: SuppressedFinding[];
  evidence: Evidence[];
}

/** One language with its rules, ready to run over texts. */
export interface Analyzer {
  readonly language: LanguageDefinition;
  readonly rules: readonly Rule[];
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /**
   * Applies every safe fix until nothing changes; the text comes back as it is when there is nothing to fix.
   */
  fix(text: string, options?: AnalyzeOptions): string;
}

/** A fix may make room for the next one; ESLint gives up after as many rounds. */
const MAX_PASSES = 10;

/**
 * The analyzer of a language with `rules`. Throws a TypeError for a rule without an id; its methods throw one
 * for language options of a wrong type.
 */
export function createAnalyzer(language: LanguageDefinition, rules: readonly Rule[]): Analyzer {
  const ids = new Set(rules.map(ruleIdOf));
  /** Of the last options: a host analyses many files with the same ones. */
  let last: { preset: Preset; settings: RuleSettings | undefined; active: ActiveRule[] } | undefined;

  function activeFor({ preset = 'recommended', rules: settings }: AnalyzeOptions): readonly ActiveRule[] {
    if (last?.preset !== preset || last.settings !== settings) {
      last = { preset, settings, active: activeRules(rules, preset, settings) };
    }
    return last.active;
  }

  function analyzeWith(file: string, active: readonly ActiveRule[], options: AnalyzeOptions): Analysis {
    const languageOptions = { ...language.defaultLanguageOptions, ...options.languageOptions };
    checkLanguageOptions(language, languageOptions);
    const text = withoutBom(file);
    const source = language.createSourceCode(text, languageOptions, text !== file);
    const { filename = '<text>', cwd = '', settings = {} } = options;
    const { findings, evidence } = runRules(source, active, { filename, cwd, settings, languageOptions });
    const { kept, suppressed, problems } = applyDirectives(findings, source, {
      now: options.now ?? new Date(),
      ran: new Set(active.map(({ id }) => id)),
      isKnown: options.isKnownRule ?? ((id) => !id.startsWith(`${language.name}/`) || ids.has(id)),
    });
    const told = problems.flatMap((problem) => withLevel(problem, options.rules?.[problem.ruleId]));
    return { findings: [...kept, ...told].sort(compareByPlace), suppressed, evidence };
  }

  return {
    language,
    rules,

    analyze(text, options = {}) {
      return analyzeWith(text, activeFor(options), options);
    },

    fix(text, options = {}) {
      const active = activeFor(options);
      let fixed = text;
      for (let pass = 0; pass < MAX_PASSES; pass++) {
        const edits = analyzeWith(fixed, active, options).findings.flatMap(({ fix }) => fix ?? []);
        if (edits.length === 0) break;
        fixed = applyEditsToFile(fixed, edits);
      }
      return fixed;
    },
  };
}

/** A finding at the level that a setting gives to its rule; none when that is `off`. */
function withLevel(finding: Finding, setting: RuleSetting | undefined): Finding[] {
  const level = typeof setting === 'object' ? setting[0] : setting;
  if (level === undefined) return [finding];
  return level === 'off' ? [] : [{ ...finding, severity: severities[level] }];
}
