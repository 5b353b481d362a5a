import { EVIDENCE, type Collect } from './evidence.ts';
import { rulePrefixOf, type FileKind } from './file-kinds.ts';
import { BaseContext } from './rule-context.ts';
import type { SourceLocation } from './positions.ts';
import type {
  Ranged,
  ReportDescriptor,
  Rule,
  RuleContext,
  RuleDocs,
  RuleListener,
  RuleMeta,
} from './rule.ts';
import { stageOfContext, type Stage } from './stages.ts';

/** The message ids and the options object of a rule. */
export interface RuleTypes {
  messageIds: string;
  options?: object;
}

type OptionsOf<Types extends RuleTypes> = Types['options'] extends object ? Types['options'] : object;

/** A rule's metadata; `strictOptions` comes from `ruleOptions` and becomes a part of `docs`. */
export type RuleDefinitionMeta<Types extends RuleTypes> = RuleMeta<Types['messageIds'], OptionsOf<Types>> & {
  strictOptions?: Partial<OptionsOf<Types>>;
};

/** What a rule file exports through its language's `defineRule`. */
export interface RuleDefinition<Code, Visitor, Types extends RuleTypes> {
  /** The file's name: `no-root-user`. */
  name: string;
  meta: RuleDefinitionMeta<Types>;
  create(context: RuleContext<Code, Types['messageIds'], OptionsOf<Types>>): Visitor;
}

/** What rules are given and that can tell the lines and columns of a range. */
interface CodeWithPlaces {
  getLoc(place: Ranged): SourceLocation;
}

/** What the rules of one language have in common. */
export interface LanguageRules<Code> {
  kind: FileKind;
  /** ESLint's own name of the language, where the rules run on ESLint's parsers and not on one of ours. */
  hostLanguage?: string;
  /** The stages in which a rule speaks when it does not say so itself. */
  defaultStages: readonly Stage[];
  /**
   * What rules get as `context.sourceCode`, made of what the host gives, without work that not every rule needs; the
   * latter itself by default. Where it is given, hosts are told places as lines and columns, since they may not know
   * how to find those of a range.
   */
  codeOf?(hosted: object): Code & CodeWithPlaces;
  /**
   * Whether a rule speaks of a file, where that does not follow from the file's name alone. By default it
   * does when the name's stage is one of `docs.stages`.
   */
  speaksOf?(code: Code, docs: RuleDocs, context: RuleContext): boolean;
  /** Whether the rule has nothing to say at a place, good or bad; nor does it name it as a related one. */
  isSilenced?(code: Code, docs: RuleDocs, place: Ranged): boolean;
  /**
   * A rule may meet one place several times, because several readers share it: the same message there is
   * reported once.
   */
  reportsOnce?: true;
}

const DOCS = 'https://github.com/seaworthy-lint/seaworthy/blob/main/packages';

/**
 * Makes the `defineRule` of a language: the typed helper that adds a rule's id, docs URL, languages and
 * stages.
 */
export function ruleDefiner<Code, Visitor>(language: LanguageRules<Code>) {
  return <Types extends RuleTypes>(definition: RuleDefinition<Code, Visitor, Types>): Rule => {
    const { name } = definition;
    const { strictOptions, ...meta } = definition.meta;
    const docs: RuleDocs = {
      ...meta.docs,
      id: `${rulePrefixOf(language.kind)}/${name}`,
      url: `${DOCS}/${language.kind}/src/rules/${name}.md`,
      stages: meta.docs.stages ?? language.defaultStages,
      ...(strictOptions && { strictOptions }),
    };
    return {
      meta: { ...(meta as RuleMeta), docs, languages: [language.hostLanguage ?? `seaworthy/${language.kind}`] },
      create(context: RuleContext): RuleListener {
        const code = (language.codeOf?.(context.sourceCode) ?? context.sourceCode) as Code;
        if (!speaks(language, code, docs, context)) return {};
        return definition.create(new NarrowContext(language, code, docs, context)) as RuleListener;
      },
    };
  };
}

function speaks<Code>(language: LanguageRules<Code>, code: Code, docs: RuleDocs, context: RuleContext): boolean {
  if (language.speaksOf) return language.speaksOf(code, docs, context);
  return docs.stages?.includes(stageOfContext(language.kind, context)) === true;
}

/**
 * The context as rules may use it, with the same members under every host, so that a rule cannot come to
 * depend on one of them; its reports and its evidence pass over the places that the language silences.
 */
class NarrowContext<Code> extends BaseContext<never> {
  readonly [EVIDENCE]: Collect | undefined;
  readonly #host: RuleContext;
  readonly #language: LanguageRules<Code>;
  readonly #docs: RuleDocs;
  #reported: Set<string> | undefined;

  constructor(language: LanguageRules<Code>, code: Code, docs: RuleDocs, host: RuleContext) {
    super(host.id, host.options, host, code as never);
    this.#host = host;
    this.#language = language;
    this.#docs = docs;
    const collect = (host as { [EVIDENCE]?: Collect })[EVIDENCE];
    this[EVIDENCE] = collect && ((node) => this.#isNew(node, 'evidence') && collect(node));
  }

  report(descriptor: ReportDescriptor): void {
    if ('node' in descriptor && !this.#isNew(descriptor.node, descriptor.messageId)) return;
    const told = withoutRelated(descriptor, (node) => this.#isSilenced(node));
    this.#host.report(this.#language.codeOf ? withLocation(told, this.sourceCode) : told);
  }

  #isSilenced(node: Ranged): boolean {
    return this.#language.isSilenced?.(this.sourceCode, this.#docs, node) === true;
  }

  /** Whether there is something to say at a place that has not been said. */
  #isNew(node: Ranged, about: string): boolean {
    if (this.#isSilenced(node)) return false;
    if (!this.#language.reportsOnce) return true;
    const key = `${about} ${node.range.join()}`;
    this.#reported ??= new Set();
    return this.#reported.size < this.#reported.add(key).size;
  }
}

/** The descriptor without the related places at which there is nothing to say. */
function withoutRelated(descriptor: ReportDescriptor, isSilenced: (node: Ranged) => boolean): ReportDescriptor {
  const { related } = descriptor;
  if (!related?.some(({ node }) => isSilenced(node))) return descriptor;
  return { ...descriptor, related: related.filter(({ node }) => !isSilenced(node)) };
}

/** The descriptor with its place as lines and columns. */
function withLocation(descriptor: ReportDescriptor, code: CodeWithPlaces): ReportDescriptor {
  if (!('node' in descriptor)) return descriptor;
  const { node, ...rest } = descriptor;
  return { ...rest, loc: code.getLoc(node) };
}
