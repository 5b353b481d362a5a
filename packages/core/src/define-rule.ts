import { EVIDENCE } from './evidence.ts';
import type { FileKind } from './file-kinds.ts';
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

/** What the rules of one language have in common. */
export interface LanguageRules<Code> {
  kind: FileKind;
  /** The stages in which a rule speaks when it does not say so itself. */
  defaultStages: readonly Stage[];
  /**
   * Whether a rule speaks of a file, where that does not follow from the file's name alone. By default it
   * does when the name's stage is one of `docs.stages`.
   */
  speaksOf?(code: Code, docs: RuleDocs, context: RuleContext): boolean;
  /** Whether the rule has nothing to say at a place of the file, good or bad. */
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
      id: `${language.kind}/${name}`,
      url: `${DOCS}/${language.kind}/src/rules/${name}.md`,
      stages: meta.docs.stages ?? language.defaultStages,
      ...(strictOptions && { strictOptions }),
    };
    return {
      meta: { ...(meta as RuleMeta), docs, languages: [`seaworthy/${language.kind}`] },
      create(context: RuleContext): RuleListener {
        if (!speaks(language, docs, context)) return {};
        return definition.create(narrow(context, language, docs) as never) as RuleListener;
      },
    };
  };
}

function speaks<Code>(language: LanguageRules<Code>, docs: RuleDocs, context: RuleContext): boolean {
  const { kind, speaksOf } = language;
  if (speaksOf) return speaksOf(context.sourceCode as unknown as Code, docs, context);
  return docs.stages?.includes(stageOfContext(kind, context)) === true;
}

/**
 * The context as rules may use it, with the same members under every host, so that a rule cannot come to
 * depend on one of them; its reports and its evidence pass over the places that the language silences.
 */
function narrow<Code>(context: RuleContext, language: LanguageRules<Code>, docs: RuleDocs): RuleContext {
  const { id, options, filename, cwd, settings, languageOptions, sourceCode } = context;
  let told: Set<string> | undefined;
  const isSilent = (node: Ranged, about: string): boolean => {
    if (language.isSilenced?.(sourceCode as unknown as Code, docs, node)) return true;
    if (!language.reportsOnce) return false;
    const key = `${about} ${node.range.join()}`;
    told ??= new Set();
    return told.size === told.add(key).size;
  };
  const report = (descriptor: ReportDescriptor): void => {
    if ('node' in descriptor && isSilent(descriptor.node, descriptor.messageId)) return;
    context.report(descriptor);
  };
  const evidence = (context as { [EVIDENCE]?: (node: Ranged) => void })[EVIDENCE];
  const collect =
    evidence &&
    ((node: Ranged): void => {
      if (!isSilent(node, 'evidence')) evidence(node);
    });
  // One literal and not frozen, because it is made for every rule and every file.
  const narrowed = { id, options, filename, cwd, settings, languageOptions, sourceCode, report };
  return collect ? Object.assign(narrowed, { [EVIDENCE]: collect }) : narrowed;
}
