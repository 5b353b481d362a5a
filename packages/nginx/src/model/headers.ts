import type { Argument, Directive } from '../ast.ts';
import type { Scope } from './scope.ts';

/** A header that nginx adds to a response (`add_header`) or sends to an upstream (`proxy_set_header`). */
export interface Header {
  directive: Directive;
  /** As it is written; compare with {@link sameHeader}. */
  name: string;
  /** Undefined when it is missing. */
  value: Argument | undefined;
  /** Whether `add_header` adds it to error responses too. */
  always: boolean;
}

/** The headers in effect at a level, and whether others could be that are not in sight. */
export interface Headers {
  headers: readonly Header[];
  /**
   * False when an include that is not at hand, an outer level that is not in sight, or a directive of another module
   * (`more_set_headers`, `header_filter_by_lua_block`) could add to them.
   */
  complete: boolean;
}

/** Modules that change response headers on their own. */
const OTHERS = [
  'more_set_headers',
  'header_filter_by_lua',
  'header_filter_by_lua_block',
  'header_filter_by_lua_file',
  'js_header_filter',
  'security_headers',
];

/** What a directive such as `add_header` or `proxy_set_header` says; undefined when it names no header. */
export function headerOf(directive: Directive): Header | undefined {
  const [name, value, flag] = directive.args;
  return name && { directive, name: name.value, value, always: flag?.value === 'always' };
}

/** Names of headers have no case. */
export function sameHeader(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The headers of a level after inheritance.
 *
 * @param directive `add_header`, `proxy_set_header`, `grpc_set_header` …
 */
export function headersAt(scope: Scope, directive = 'add_header'): Headers {
  const found = scope.effective(directive);
  const others = directive === 'add_header' && setsHeadersOtherwise(scope);
  if (found.kind !== 'known') return { headers: [], complete: found.kind === 'default' && !others };
  return {
    headers: found.directives.flatMap((each) => headerOf(each) ?? []),
    complete: found.complete && !others,
  };
}

/** The header of this name in effect, the last when there are several. */
export function findHeader({ headers }: Headers, name: string): Header | undefined {
  return headers.findLast((header) => sameHeader(header.name, name));
}

/** Whether a directive of another module sets response headers at or around a level. */
export function setsHeadersOtherwise(scope: Scope): boolean {
  return [...scope.outwards()].some((level) => level.own(...OTHERS).length > 0);
}
