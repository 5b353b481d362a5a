import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint9';
import type { Analyzer } from '../analyzer.ts';
import { toEslintPlugin } from '../eslint-plugin.ts';
import type { Finding } from '../finding.ts';
import type { RuleSettings } from '../presets.ts';
import type { SeaworthySettings } from '../settings.ts';

/** A finding with what all hosts know of it. */
export type CommonFinding = Omit<Finding, 'related' | 'secrets'>;

interface LintRequest {
  text: string;
  filename: string;
  rules: RuleSettings;
  settings?: SeaworthySettings | undefined;
}

/** A parser that ESLint reads files with, for languages that are ESLint's own. */
export interface EslintParser {
  name: string;
  /** ESLint's configuration of it. */
  languageOptions: Readonly<Record<string, unknown>>;
  /** Whether it reads the dialect of a file of this name. */
  reads(filename: string): boolean;
}

const cwd = '/project';

/** What tells ESLint how to read a file: a language of ours, or a parser for one of its own. */
export function eslintLanguage({ language }: Analyzer, parser: EslintParser | undefined): object {
  if (parser) return { languageOptions: parser.languageOptions };
  return { language: `seaworthy/${language.name}` };
}

/** The findings of the light runner, without what ESLint has no word for. */
export function lintInLightRunner(
  analyzer: Analyzer,
  { text, filename, rules, settings: seaworthy = {} }: LintRequest,
): CommonFinding[] {
  const off = Object.fromEntries(analyzer.rules.map((rule) => [rule.meta.docs.id, 'off'] as const));
  const { findings } = analyzer.analyze(text, { filename, cwd, settings: { seaworthy }, rules: { ...off, ...rules } });
  return sorted(
    findings
      .filter(({ ruleId }) => !ruleId.startsWith('directives/'))
      .map(({ related: _related, secrets: _secrets, ...finding }) => finding),
  );
}

/** The findings of ESLint, 10 or 9, under the ids of the light runner. */
export function lintInEslint(
  analyzer: Analyzer,
  { text, filename, rules, settings: seaworthy = {} }: LintRequest,
  major: 9 | 10 = 10,
  parser?: EslintParser,
): CommonFinding[] {
  const plugin = toEslintPlugin([analyzer], '0.0.0');
  const config = {
    files: [filename],
    plugins: { seaworthy: plugin },
    ...eslintLanguage(analyzer, parser),
    settings: { seaworthy },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: Object.fromEntries(Object.entries(rules).map(([id, setting]) => [`seaworthy/${id}`, setting])),
  };
  const linter = new (major === 10 ? Linter : (Linter9 as unknown as typeof Linter))({ cwd });
  const messages = linter.verify(text, [config] as never, { filename: `${cwd}/${filename}` });
  return sorted(
    messages
      .filter(({ ruleId, fatal }) => ruleId !== null || fatal)
      .map((message) => {
        const { nodeType: _nodeType, ...rest } = message as typeof message & { nodeType?: unknown };
        return { ...rest, ruleId: (message.ruleId ?? 'fatal').replace(/^seaworthy\//u, '') } as CommonFinding;
      }),
  );
}

function sorted(findings: CommonFinding[]): CommonFinding[] {
  const key = (finding: CommonFinding) => `${finding.ruleId} ${finding.messageId} ${finding.message}`;
  return findings.sort(
    (a, b) => a.line - b.line || a.column - b.column || (key(a) < key(b) ? -1 : Number(key(a) > key(b))),
  );
}
