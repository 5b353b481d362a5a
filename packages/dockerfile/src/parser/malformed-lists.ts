import { isSpace } from './characters.ts';
import type { Span } from './words.ts';

/**
 * How text that is no JSON array is read: by a shell, as file names with wildcards (`[ab].txt`), or as plain
 * paths.
 */
export type Fallback = 'shell' | 'patterns' | 'paths';

/**
 * Whether text that is no JSON array was meant to be one: `['a', 'b']`, `["a", "b",]`, `["a" "b"]`, `[a, b]`,
 * `[ "a", "b"`. For a shell a test is none: `[ -f x ]`, `[ "$X" = y ] && z`, `[[ … ]]`.
 */
export function isMalformedList(text: string, { start, end }: Span, fallback: Fallback): boolean {
  if (text[start] !== '[' || end - start < 2) return false;
  const first = text[start + 1]!;
  if (first === '[') return false;
  if (first === '"' || first === "'") return true;

  const { items, hasComma, hasOperator } = readItems(text, start + 1, end);
  if (hasOperator) return false;
  if (hasComma) return true;
  if (text[end - 1] !== ']' || fallback === 'patterns') return false;
  return fallback === 'paths' || !isSpace(first.charCodeAt(0)) || !isTest(items);
}

/** Whether `[ items ]` is something that a person writes as a test. */
function isTest(items: readonly string[]): boolean {
  const [first = '', second] = items;
  if (second === undefined) return !first.startsWith("'");
  return items.some((item) => /^-|^(?:!|=|==|!=|=~)$|\$|`/.test(item));
}

interface Items {
  /** The words before the closing bracket, quotes kept. */
  items: string[];
  /** A comma outside quotes that separates, unlike the one in `{a,b}`. */
  hasComma: boolean;
  /**
   * A character outside quotes that only a shell command has: `&`, `|`, `;`, `<`, `>`, `(`, `)` or a
   * backquote.
   */
  hasOperator: boolean;
}

function readItems(text: string, start: number, end: number): Items {
  const result: Items = { items: [], hasComma: false, hasOperator: false };
  if (text[end - 1] === ']') end--;
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if (isSpace(char.charCodeAt(0))) continue;
    const wordEnd = readItem(text, at, end, result);
    result.items.push(text.slice(at, wordEnd));
    at = wordEnd - 1;
  }
  return result;
}

function readItem(text: string, start: number, end: number, found: Items): number {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) {
    const char = text[at]!;
    if (char === ',') found.hasComma ||= at + 1 === end || /[\s"']/.test(text[at + 1]! + text[at - 1]!);
    else if ('&|;<>()`'.includes(char)) found.hasOperator = true;
    at = char === '"' || char === "'" ? quoteEnd(text, at, end) : at + (char === '\\' ? 2 : 1);
  }
  return Math.min(at, end);
}

/** Offset after the string that starts at `start`. */
function quoteEnd(text: string, start: number, end: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < end && text[at] !== quote) at += text[at] === '\\' && quote === '"' ? 2 : 1;
  return at + 1;
}
