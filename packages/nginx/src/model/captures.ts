import type { Directive } from '../ast.ts';
import type { Configuration } from './configuration.ts';
import { locationOf } from './locations.ts';
import { groupsOf } from './regexes.ts';

/** A regular expression whose groups can be used at a level. */
interface Source {
  regex: string;
  /** Whether the text that it is matched with is the decoded path, which can hold line breaks. */
  decoded: boolean;
}

/** The group of a regular expression that a variable such as `$1` or `$name` stands for. */
export interface Capture {
  /** What stands between its parentheses, without the name. */
  content: string;
  decoded: boolean;
}

/**
 * The group that `$name` stands for in a directive: of the location or `if` around it or, for a group with a name, of a
 * `rewrite` at its level or of itself. Undefined when there is none. A number is undefined behind a `rewrite` too, whose
 * groups it may stand for.
 *
 * @param name without the dollar sign
 */
export function captureOf(name: string, directive: Directive, configuration: Configuration): Capture | undefined {
  const scope = configuration.scopeOf(directive);
  const isNumber = /^\d$/u.test(name);
  const rewrites = scope.own('rewrite').filter(({ range }) => range[0] <= directive.range[0]);
  if (isNumber && rewrites.length > 0) return undefined;
  const around = [...scope.outwards()].flatMap(({ head }) => (head ? (sourceOf(head, configuration) ?? []) : []));
  const beside = rewrites.map(({ args }) => ({ regex: args[0]?.value ?? '', decoded: true }));
  for (const { regex, decoded } of [...beside, ...around]) {
    const groups = groupsOf(regex);
    // The innermost expression that was matched owns the numbers, though it may have no groups.
    const group = isNumber ? groups[Number(name) - 1] : groups.find((each) => each.name === name);
    if (group) return { content: contentAt(regex, group.start), decoded };
    if (isNumber) return undefined;
  }
  return undefined;
}

/** The expression that decides whether a block is entered; undefined when none does. */
function sourceOf(head: Directive, configuration: Configuration): Source | undefined {
  if (head.name === 'location') {
    const location = locationOf(head, configuration);
    return location?.kind.endsWith('regex') ? { regex: location.path, decoded: true } : undefined;
  }
  const operator = head.name === 'if' ? head.args.findIndex(({ value }) => /^~\*?$/u.test(value)) : -1;
  const word = head.args[operator + 1];
  if (operator < 1 || !word) return undefined;
  const closes = !word.quote && word === head.args.at(-1);
  const subject = head.args[operator - 1]!.variables.at(-1)?.name ?? '';
  return {
    regex: closes ? word.value.replace(/\)$/u, '') : word.value,
    decoded: /^(?:document_uri|uri|request_filename)$/u.test(subject),
  };
}

/** The text of the group that opens at `start`, up to its closing parenthesis. */
function contentAt(regex: string, start: number): string {
  const parts = /\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]?|[()]/gu;
  parts.lastIndex = start;
  let depth = 0;
  let end = regex.length;
  for (let part = parts.exec(regex); part; part = parts.exec(regex)) {
    if (part[0] === '(') depth += 1;
    if (part[0] === ')') depth -= 1;
    if (depth === 0) {
      end = part.index;
      break;
    }
  }
  return regex.slice(start + 1, end).replace(/^\?P?<\w+>/u, '');
}

/**
 * Whether a part of a regular expression can match a line break: `[^/]`, `\s`, `\W`, `\D`. In nginx `.` does not.
 */
export function matchesLineBreak(regex: string): boolean {
  for (const [part] of regex.matchAll(/\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]?/gu)) {
    const names = /\\[sWDnRv]|\[:(?:space|cntrl):|\n/u.test(part);
    if (part.startsWith('[^') ? !names : names) return true;
  }
  return false;
}
