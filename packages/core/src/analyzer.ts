import { rulePrefixOf } from './file-kinds.ts';
import { compareByPlace, type Evidence, type Finding, type SuppressedFinding } from './finding.ts';
import { applyEditsToFile, withoutBom } from './fixer.ts';
import { checkLanguageOptions, type LanguageDefinition } from './language.ts';
import { activeRules, severities, type Preset, type RuleSetting, type RuleSettings } from './presets.ts';
import type { OpenProject } from './project-files.ts';
import { ruleIdOf, type Rule } from './rule.ts';
import { runRules, type ActiveRule } from './runner.ts';
import { applyDirectives } from './suppressions.ts';
import { syntaxFindings } from './syntax-errors.ts';
import { triggerFilter, type TriggerFilter } from './triggers.ts';

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
  /** Whether `evidence` of the analysis is wanted; it takes time that a linter does not need to spend. */
  evidence?: boolean;
  /** The files around the text, which it may refer to; without it, the text is judged alone. */
  openProject?: OpenProject;
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
  /** Empty unless it was asked for. */
  evidence: Evidence[];
}

/** One language with its rules, ready to run over texts. */
export interface Analyzer {
  readonly language: LanguageDefinition;
  readonly rules: readonly Rule[];
  /**
   * Loads what analysing `text` needs. It has to be awaited before `analyze` and `fix` for languages that have
   * {@link LanguageDefinition.load}, which throw an Error otherwise.
   */
  prepare(text: string, options?: AnalyzeOptions): Promise<void>;
  analyze(text: string, options?: AnalyzeOptions): Analysis;
  /**
   * Applies every safe fix until nothing changes; the text comes back as it is when there is nothing to fix.
   */
  fix(text: string, options?: AnalyzeOptions): string;
}

/** The rules that are on, and which of them a text wakes. */
interface RulesInUse {
  key: string;
  active: readonly ActiveRule[];
  awake: TriggerFilter;
}

/** A fix may make room for the next one; ESLint gives up after as many rounds. */
const MAX_PASSES = 10;

/**
 * The analyzer of a language with `rules`. Throws a TypeError for a rule without an id; its methods throw one
 * for language options of a wrong type.
 */
export function createAnalyzer(language: LanguageDefinition, rules: readonly Rule[]): Analyzer {
  const ids = new Set(rules.map(ruleIdOf));
  const prefix = `${rulePrefixOf(language.name)}/`;
  let last: RulesInUse | undefined;
  let isLoaded = false;

  /** The rules that `options` switch on. Many files have the same options, so the last answer is kept. */
  function rulesInUse({ preset = 'recommended', rules: settings }: AnalyzeOptions): RulesInUse {
    const key = JSON.stringify([preset, settings]);
    if (last?.key !== key) {
      const active = activeRules(rules, preset, settings);
      last = { key, active, awake: triggerFilter(active) };
    }
    return last;
  }

  function analyzeWith(file: string, { active, awake }: RulesInUse, options: AnalyzeOptions): Analysis {
    const languageOptions = { ...language.defaultLanguageOptions, ...options.languageOptions };
    checkLanguageOptions(language, languageOptions);
    const text = withoutBom(file);
    const woken = awake(text);
    if (woken.length === 0 && !mustBeParsed(text)) return { findings: [], suppressed: [], evidence: [] };
    const { filename = '<text>', cwd = '', settings = {}, openProject } = options;
    const hasBom = text !== file;
    const source = language.createSourceCode(text, { languageOptions, filename, hasBom, openProject });
    const facts = { filename, cwd, settings, languageOptions, evidence: options.evidence === true };
    const { findings, evidence } = runRules(source, woken, facts);
    const { kept, suppressed, problems } = applyDirectives(findings, source, {
      now: options.now ?? new Date(),
      ran: new Set(active.map(({ id }) => id)),
      isKnown: options.isKnownRule ?? ((id) => !id.startsWith(prefix) || ids.has(id)),
      sharesEslintDirectives: language.hostLanguage !== undefined,
    });
    const told = [...problems, ...syntaxFindings(source)].flatMap((problem) =>
      withLevel(problem, options.rules?.[problem.ruleId]),
    );
    return { findings: [...kept, ...told].sort(compareByPlace), suppressed, evidence };
  }

  /**
   * Without a rule to run, for the mistakes in a language that nobody else reads, and for directives that do nothing, which are
   * found in every file that has any.
   */
  function mustBeParsed(text: string): boolean {
    return language.hostLanguage === undefined || mayHoldDirectives(text);
  }

  return {
    language,
    rules,

    async prepare(text, options = {}) {
      if (!language.load || isLoaded) return;
      const { awake } = rulesInUse(options);
      if (awake(text).length === 0 && !mustBeParsed(text)) return;
      await language.load();
      isLoaded = true;
    },

    analyze(text, options = {}) {
      return analyzeWith(text, rulesInUse(options), options);
    },

    fix(text, options = {}) {
      const inUse = rulesInUse(options);
      let fixed = text;
      for (let pass = 0; pass < MAX_PASSES; pass++) {
        const edits = analyzeWith(fixed, inUse, options).findings.flatMap(({ fix }) => fix ?? []);
        if (edits.length === 0) break;
        fixed = applyEditsToFile(fixed, edits);
      }
      return fixed;
    },
  };
}

function mayHoldDirectives(text: string): boolean {
  return text.includes('seaworthy-');
}

/** A finding at the level that a setting gives to its rule; none when that is `off`. */
function withLevel(finding: Finding, setting: RuleSetting | undefined): Finding[] {
  const level = typeof setting === 'object' ? setting[0] : setting;
  if (level === undefined) return [finding];
  return level === 'off' ? [] : [{ ...finding, severity: severities[level] }];
}
