import type { Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { HelmetUse } from './helmet.ts';
import { propertyOf } from './options.ts';
import { isConstant, possibilities, stringOf, type Value } from './values.ts';
import { UNKNOWN_PART, writtenWords, type WrittenWord } from './written-text.ts';

/** The sources of one kind of content, `script-src 'self' …`. */
export interface SourceList {
  /** `script-src`. */
  readonly directive: string;
  /** In the order of the code; {@link UNKNOWN_PART} stands for what nobody can tell, such as a nonce. */
  readonly sources: readonly WrittenWord[];
}

/** The directives of a policy that decide which scripts run, and that of all other content. */
const SCRIPT_DIRECTIVES = ['script-src', 'script-src-elem'] as const;

/** The lists that decide which scripts run by a policy as text: those for scripts, or else `default-src`. */
export function scriptSourcesInText(node: Node, code: JavaScriptModel): SourceList[] {
  const lists = writtenWords(node, ';', code).flatMap(([name, ...sources]) =>
    name ? [{ directive: name.text.toLowerCase(), sources }] : [],
  );
  return forScripts(lists);
}

/**
 * The lists that decide which scripts run by the options of middleware: `{ directives: { scriptSrc: […] } }` of
 * helmet, `{ scriptSrc: […] }` of Hono. None for a policy that only reports.
 */
export function scriptSourcesInOptions(
  policy: Value,
  hasDefaultPolicy: boolean,
  code: JavaScriptModel,
): SourceList[] {
  const option = (name: string) => propertyOf(policy, name, code);
  const reportOnly = option('reportOnly');
  if (reportOnly.state === 'given' && !isConstant(reportOnly.value, false)) return [];
  const nested = option('directives');
  const directives = nested.state === 'given' ? nested.value : policy;
  const defaults = option('useDefaults');
  const lacksDefaults = !hasDefaultPolicy || (defaults.state === 'given' && isConstant(defaults.value, false));
  const names = lacksDefaults ? [...SCRIPT_DIRECTIVES, 'default-src'] : SCRIPT_DIRECTIVES;
  const lists = names.flatMap((directive) => {
    for (const name of [directive, camelCase(directive)]) {
      const list = propertyOf(directives, name, code);
      if (list.state === 'given') return [{ directive, sources: sourcesIn(list.value, code) }];
    }
    return [];
  });
  // A default does not decide where the directive for scripts may be in what nobody can tell.
  const isKnown = propertyOf(directives, 'scriptSrc', code).state !== 'unknown';
  return isKnown ? forScripts(lists) : lists.filter(({ directive }) => directive !== 'default-src');
}

/** The policy among the options of middleware for several headers. */
export function policyOption({ option }: HelmetUse): Value | undefined {
  const policy = option('contentSecurityPolicy');
  return policy.state === 'given' ? policy.value : undefined;
}

function forScripts(lists: readonly SourceList[]): SourceList[] {
  const own = lists.filter(({ directive }) => SCRIPT_DIRECTIVES.some((each) => each === directive));
  return own.length > 0 ? own : lists.filter(({ directive }) => directive === 'default-src');
}

const camelCase = (name: string): string => name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());

function sourcesIn(value: Value, code: JavaScriptModel): WrittenWord[] {
  const unknown = (place: Node): WrittenWord => ({ text: UNKNOWN_PART, place });
  if (value.type === 'scalar') return writtenWords(value.node, ';', code).flat();
  if (value.type !== 'array') return [unknown(value.node)];
  const sources = value.elements.flatMap(possibilities).map((element) => {
    const text = stringOf(element);
    return text === undefined ? unknown(element.node) : { text, place: element.node };
  });
  return value.isOpen ? [...sources, unknown(value.node)] : sources;
}
