import type { Fix } from './finding.ts';
import type { Fixer } from './fixer.ts';
import type { Range, SourceLocation } from './positions.ts';
import type { SourceCode } from './source-code.ts';
import type { Stage } from './stages.ts';

/** Anything with a place: a node of the tree, a word of a shell command, a part of a value. */
export interface Ranged {
  readonly range: Range;
}

/**
 * What a JavaScript file is for: it runs on a `server`, in a `browser`, as a `script` that a person or a pipeline
 * starts, or as a `migration` of a database. Tests and development files are a matter of the {@link Stage}.
 */
export type CodeRole = 'server' | 'browser' | 'script' | 'migration';

/**
 * What the rest of the product reads about a rule. The terms are explained in docs/architecture.md.
 */
export interface RuleDocs {
  /** Starts with Require, Disallow or Enforce; no full stop. */
  description: string;
  /** Filled in by the language's `defineRule`. */
  url?: string;
  /** Filled in by the language's `defineRule`: `dockerfile/no-root-user`. */
  id?: string;
  /** The smallest preset that has the rule on. */
  preset: 'recommended' | 'strict' | 'off';
  /** The level at which presets report it. */
  severity: 'error' | 'warn';
  /** How bad it is when the finding is true. */
  risk: 'critical' | 'high' | 'medium' | 'low';
  /**
   * `high` when the finding follows from structure alone, `medium` when it rests on names, conventions or
   * absence.
   */
  confidence: 'high' | 'medium';
  /** Whether a finding turns a checklist item red, or is only listed as a hint. */
  checklist: 'violates' | 'advises';
  /** Ids of the checklist catalogue, the primary control first. */
  controls: readonly [string, ...string[]];
  /** CWE, ASVS, CIS numbers and vendor documentation. */
  references: readonly string[];
  /** Rules of other tools that this one stands in for: `hadolint:DL3002`. */
  sources: readonly string[];
  /** The stages of files in which the rule speaks. */
  stages?: readonly Stage[];
  /** Dockerfiles: speaks of build stages that only developers build, also in files for production. */
  developmentBuildStages?: true;
  /**
   * Words without which a file gives neither finding nor evidence: the light runner does not start the rule then. A
   * JavaScript file that has none of the words of any rule that is on is not even parsed. Letter case counts.
   */
  triggers?: readonly [string, ...string[]];
  /** JavaScript: what code is for, where the rule speaks of more than the code of servers. */
  codeRoles?: readonly CodeRole[];
  /**
   * Env files: speaks of templates of production files too. For modes, flags, origins and TLS, which are copied as
   * they stand; not for secrets, for which a template only holds the place.
   */
  productionTemplates?: true;
  /** Protects the meaning of the file rather than a checklist item. */
  hygiene?: boolean;
  /** Option values of the `strict` and `all` presets, where they differ from the defaults. */
  strictOptions?: Readonly<Record<string, unknown>>;
}

/** ESLint's rule metadata, with `docs` required. */
export interface RuleMeta<MessageIds extends string = string, Options extends object = object> {
  type: 'problem' | 'suggestion';
  docs: RuleDocs;
  messages: Record<MessageIds, string>;
  fixable?: 'code';
  hasSuggestions?: boolean;
  /** One JSON schema for the one options object; empty when the rule has no options. */
  schema: readonly object[];
  defaultOptions?: readonly [Options];
  /** Filled in by the language's `defineRule`. */
  languages?: string[];
}

type MessageData = Readonly<Record<string, string | number>>;

interface Reported<MessageIds extends string> {
  messageId: MessageIds;
  data?: MessageData;
}

/** A change that a rule offers and that nobody makes by itself. */
export interface SuggestionDescriptor<MessageIds extends string> extends Reported<MessageIds> {
  fix: (fixer: Fixer) => Fix | Iterable<Fix> | null;
}

/** What a rule says. The place is `node`, or `loc` where no node and no range fits. */
export type ReportDescriptor<MessageIds extends string = string> = Reported<MessageIds> &
  ({ node: Ranged } | { loc: SourceLocation }) & {
    fix?: ((fixer: Fixer) => Fix | Iterable<Fix> | null) | null;
    suggest?: readonly SuggestionDescriptor<MessageIds>[];
    /** Other places that belong to the finding. ESLint does not show them; the other hosts do. */
    related?: readonly { node: Ranged; message: string }[];
    /** Where the file holds the secrets that the finding is about: hosts that show source text mask them. */
    secrets?: readonly Ranged[];
  };

/** The part of ESLint's rule context that rules may use: what every host provides. */
export interface RuleContext<
  Code = SourceCode,
  MessageIds extends string = string,
  Options extends object = object,
> {
  /** As the host knows the rule: with the plugin's prefix under ESLint. */
  readonly id: string;
  readonly options: readonly [Options];
  /** As the host was given it; may be absolute. */
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly languageOptions: Readonly<Record<string, unknown>>;
  readonly sourceCode: Code;
  report(descriptor: ReportDescriptor<MessageIds>): void;
}

/** Handlers by node type, or node type and `:exit`. */
export type RuleListener = Partial<Record<string, (node: never) => void>>;

/** An ordinary ESLint rule object, which every host of Seaworthy runs unchanged. */
export interface Rule {
  meta: RuleMeta;
  create(context: RuleContext): RuleListener;
}

/**
 * `dockerfile/no-root-user`. Throws a TypeError for a rule that was not made by a language's `defineRule`.
 */
export function ruleIdOf(rule: Rule): string {
  if (!rule.meta.docs.id)
    throw new TypeError('A rule without an id: make it with defineRule of its language.');
  return rule.meta.docs.id;
}
