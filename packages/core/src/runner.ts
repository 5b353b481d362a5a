import { EVIDENCE } from './evidence.ts';
import { compareByPlace, type Evidence, type Finding, type Severity } from './finding.ts';
import { oneBased, toFinding } from './report.ts';
import { InvalidOption } from './rule-options.ts';
import type { Ranged, ReportDescriptor, Rule, RuleContext } from './rule.ts';
import type { SourceCode, TraversalStep } from './source-code.ts';

/** A rule that is on, at its level, with its options. */
export interface ActiveRule {
  id: string;
  rule: Rule;
  severity: Severity;
  options: object;
}

/** What rules are told of a file besides its text. */
export interface FileFacts {
  filename: string;
  cwd: string;
  settings: Readonly<Record<string, unknown>>;
  languageOptions: Readonly<Record<string, unknown>>;
}

/** What rules say of one file, before directives are looked at. */
export interface RunResult {
  /** In order of place. */
  findings: Finding[];
  evidence: Evidence[];
}

/** On the way into a node, and out of it. */
type Step = Pick<TraversalStep, 'target' | 'phase'>;

/** A rule threw: a defect of the rule, never of the file. */
export class RuleCrash extends Error {
  constructor(ruleId: string, filename: string, cause: unknown) {
    super(
      `The rule ${ruleId} failed on ${filename}: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'RuleCrash';
  }
}

/**
 * Runs rules over one file in one walk, as ESLint would, without ESLint. Throws a {@link RuleCrash}, or an
 * {@link InvalidOption}.
 */
export function runRules(source: SourceCode, rules: readonly ActiveRule[], facts: FileFacts): RunResult {
  const result: RunResult = { findings: [], evidence: [] };
  const handlers = new Map<string, { active: ActiveRule; handle: (node: never) => void }[]>();
  for (const active of rules) {
    const listener = guarded(active, facts, () =>
      active.rule.create(contextFor(active, source, facts, result)),
    );
    for (const [key, handle] of Object.entries(listener)) {
      if (!handle) continue;
      const list = handlers.get(key);
      if (list) list.push({ active, handle });
      else handlers.set(key, [{ active, handle }]);
    }
  }
  if (handlers.size === 0) return result;
  for (const { target, phase } of stepsFor(handlers, source)) {
    const key = phase === 1 ? target.type : `${target.type}:exit`;
    for (const { active, handle } of handlers.get(key) ?? [])
      guarded(active, facts, () => handle(target as never));
  }
  result.findings.sort(compareByPlace);
  result.evidence.sort(compareByPlace);
  return result;
}

/** The walk, or only its ends where no rule listens to anything but the file as a whole. */
function stepsFor(handlers: ReadonlyMap<string, unknown>, source: SourceCode): Iterable<Step> {
  const { ast } = source;
  const keys = new Set([ast.type, `${ast.type}:exit`]);
  if ([...handlers.keys()].some((key) => !keys.has(key))) return source.walk();
  return [
    { target: ast, phase: 1 },
    { target: ast, phase: 2 },
  ];
}

function guarded<Value>(active: ActiveRule, facts: FileFacts, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw error instanceof InvalidOption ? error : new RuleCrash(active.id, facts.filename, error);
  }
}

function contextFor(
  active: ActiveRule,
  source: SourceCode,
  facts: FileFacts,
  result: RunResult,
): RuleContext {
  const { id: ruleId, rule, severity, options } = active;
  const { filename, cwd, settings, languageOptions } = facts;
  const context = {
    id: ruleId,
    options: [options] as const,
    filename,
    cwd,
    settings,
    languageOptions,
    sourceCode: source,
    report(descriptor: ReportDescriptor): void {
      result.findings.push(toFinding(descriptor, rule, { ruleId, severity, source }));
    },
    [EVIDENCE](node: Ranged): void {
      result.evidence.push({ ruleId, ...oneBased(source.getLoc(node)) });
    },
  };
  return context;
}
