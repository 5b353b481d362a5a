import { EVIDENCE, type Collect } from './evidence.ts';
import { compareByPlace, type Evidence, type Finding, type Severity } from './finding.ts';
import type { AstNode } from './node.ts';
import { BaseContext } from './rule-context.ts';
import { oneBased, toFinding } from './report.ts';
import { InvalidOption } from './rule-options.ts';
import type { Ranged, ReportDescriptor, Rule, RuleListener } from './rule.ts';
import type { SourceCode } from './source-code.ts';

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
  /** Whether the places that rules find in good order are wanted too. */
  evidence?: boolean;
}

/** What rules say of one file, before directives are looked at. */
export interface RunResult {
  /** In order of place. */
  findings: Finding[];
  evidence: Evidence[];
}

const EXIT = ':exit';

/** What a rule does at one type of node. */
interface Handler {
  active: ActiveRule;
  handle: (node: never) => void;
}

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
  const handlers = new Map<string, Handler[]>();
  for (const active of rules) addHandlers(handlers, active, source, facts, result);
  if (handlers.size === 0) return result;
  const call = (list: readonly Handler[] | undefined, target: AstNode): void => {
    if (list) for (const handler of list) callGuarded(handler, target, facts);
  };
  const exits = new Map<string, Handler[]>();
  for (const [key, list] of handlers) if (key.endsWith(EXIT)) exits.set(key.slice(0, -EXIT.length), list);
  const enter = (node: AstNode): void => call(handlers.get(node.type), node);
  const leave = (node: AstNode): void => call(exits.get(node.type), node);
  if (isAboutWholeFile(handlers, source)) {
    enter(source.ast);
    leave(source.ast);
  } else {
    source.walk(enter, leave);
  }
  result.findings.sort(compareByPlace);
  result.evidence.sort(compareByPlace);
  return result;
}

function addHandlers(
  handlers: Map<string, Handler[]>,
  active: ActiveRule,
  source: SourceCode,
  facts: FileFacts,
  result: RunResult,
): void {
  const listener = listenerOf(active, source, facts, result);
  for (const key in listener) {
    const handle = listener[key];
    if (!handle) continue;
    const list = handlers.get(key);
    if (list) list.push({ active, handle });
    else handlers.set(key, [{ active, handle }]);
  }
}

/** Whether no rule listens to anything but the root of the tree, so that no walk is needed. */
function isAboutWholeFile(handlers: ReadonlyMap<string, unknown>, { ast }: SourceCode): boolean {
  for (const key of handlers.keys()) if (key !== ast.type && key !== ast.type + EXIT) return false;
  return true;
}

function listenerOf(active: ActiveRule, source: SourceCode, facts: FileFacts, result: RunResult): RuleListener {
  try {
    return active.rule.create(new LightContext(active, source, facts, result));
  } catch (error) {
    throw asCrash(error, active, facts);
  }
}

function callGuarded({ active, handle }: Handler, target: AstNode, facts: FileFacts): void {
  try {
    handle(target as never);
  } catch (error) {
    throw asCrash(error, active, facts);
  }
}

function asCrash(error: unknown, { id }: ActiveRule, { filename }: FileFacts): Error {
  return error instanceof InvalidOption ? error : new RuleCrash(id, filename, error);
}

/** A rule's view of the file, as ESLint would give it. */
class LightContext extends BaseContext<SourceCode> {
  readonly [EVIDENCE]: Collect | undefined;
  readonly #active: ActiveRule;
  readonly #result: RunResult;

  constructor(active: ActiveRule, source: SourceCode, facts: FileFacts, result: RunResult) {
    super(active.id, [active.options], facts, source);
    this.#active = active;
    this.#result = result;
    this[EVIDENCE] = facts.evidence ? (node) => this.#collect(node) : undefined;
  }

  report(descriptor: ReportDescriptor): void {
    const { id: ruleId, rule, severity } = this.#active;
    this.#result.findings.push(toFinding(descriptor, rule, { ruleId, severity, source: this.sourceCode }));
  }

  #collect(node: Ranged): void {
    this.#result.evidence.push({ ruleId: this.id, ...oneBased(this.sourceCode.getLoc(node)) });
  }
}
