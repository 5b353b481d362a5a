import type { Argument, Directive, Variable } from '../ast.ts';
import { isRefusalOrRedirect, returnsAt } from './answers.ts';
import { captureOf } from './captures.ts';
import type { Configuration } from './configuration.ts';
import { serverOf, type Server } from './servers.ts';
import { mapOf, possibleValues } from './variables.ts';

/** Variables whose text is a part of the request as it was sent. */
const FROM_REQUEST = /^(?:(?:arg|http|cookie)_\w+|args|query_string)$/u;
/** These begin with a slash, with which the host ends. */
const PATHS = /^(?:request_uri|uri|document_uri|is_args)$/u;
/** A variable that takes its value from another, and so on. */
const MOST_STEPS = 4;

/**
 * The variable in the scheme or host of a URL whose value whoever sends the request can choose freely; undefined when
 * there is none, or when it is not known to be so. Values of `set` and `map` are followed.
 *
 * @param url a word of `directive`, such as `http://$arg_host/`
 */
export function chosenHost(
  url: Argument,
  directive: Directive,
  configuration: Configuration,
  steps = 0,
): Variable | undefined {
  return hostVariables(url).find((variable) => {
    if (isChecked(variable.name, directive, configuration)) return false;
    if (FROM_REQUEST.test(variable.name)) return true;
    if (variable.name === 'host') return acceptsAnyName(serverOf(configuration, configuration.scopeOf(directive)));
    const capture = captureOf(variable.name, directive, configuration);
    if (capture) return !isLimited(capture.content, url, variable);
    const values = possibleValues(variable.name, configuration)?.values ?? [];
    if (mapOf(variable.name, configuration)) {
      // `$1` in a map is one of its own groups, of which it is known what they match.
      return values.some((value) => hostVariables(value).some(({ name }) => FROM_REQUEST.test(name)));
    }
    return steps < MOST_STEPS && values.some((value) => chosenHost(value, directive, configuration, steps + 1));
  });
}

/** The variables before the end of the host, in order. */
function hostVariables(url: Argument): Variable[] {
  const start = url.range[0] + (url.quote ? 1 : 0);
  const scheme = /^[^/]*?:\/\//u.exec(url.value)?.[0].length ?? 0;
  const rest = /[/?:]/u.exec(url.value.slice(scheme));
  const path = url.variables.find(({ name }) => PATHS.test(name))?.range[0] ?? Number.POSITIVE_INFINITY;
  const end = Math.min(path, rest ? start + scheme + rest.index : Number.POSITIVE_INFINITY);
  return /^(?:http:\/\/)?unix:/u.test(url.value) ? [] : url.variables.filter(({ range }) => range[0] < end);
}

/** Whether an `if` at or around a directive looks at the variable and turns requests away. */
function isChecked(name: string, directive: Directive, configuration: Configuration): boolean {
  return [...configuration.scopeOf(directive).outwards()].some((level) =>
    level.own('if').some((head) => {
      const inside = configuration.scopeIn(head);
      const looks = head.args.some(({ variables }) => variables.some((each) => each.name === name));
      return looks && inside !== undefined && returnsAt(inside).some(isRefusalOrRedirect);
    }),
  );
}

/** Whether a server is asked for any name: it is the default server, or its names are none or open patterns. */
function acceptsAnyName(server: Server | undefined): boolean {
  if (!server || server.scope.couldHold('server_name')) return false;
  const isOpen = server.names.some(({ value }) => {
    return value === '' || value === '_' || (value.startsWith('~') && !/[a-z0-9-]\\\.[a-z]{2,}\$$/iu.test(value));
  });
  return server.names.length === 0 || isOpen || server.listens.some(({ defaultServer }) => defaultServer);
}

/** Whether a group can only match some literals, or one label of a domain that is written behind it. */
function isLimited(content: string, url: Argument, variable: Variable): boolean {
  if (/^(?:\?:)?[\w-]+(?:\|[\w-]+)*$/u.test(content)) return true;
  const after = url.value.slice(variable.range[1] - url.range[0] - (url.quote ? 1 : 0));
  const isLabel = /^(?:\\w|\\d|\[[\w\\-]+\])(?:[+*]|\{[\d,]+\})?$/u.test(content);
  return isLabel && /^\.[a-z]/iu.test(after);
}
