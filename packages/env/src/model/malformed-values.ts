import type { Range } from '@seaworthy/core';
import type { EntryValue } from '../ast.ts';
import { braceEnds } from '../readers/references.ts';

/** An assignment to a variable with the usual kind of name, and something behind it; no line of base64. */
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?[A-Z][A-Z0-9_]*=(?!=|[ \t]*$).*/mu;

/** A line inside a quoted value that was meant to be an assignment of its own. */
export function swallowedLine({ quote, text, inner }: EntryValue): Range | undefined {
  if (!quote || !/[\r\n]/u.test(text)) return undefined;
  const start = text.search(/[\r\n]/u);
  const found = ASSIGNMENT.exec(text.slice(start));
  if (!found) return undefined;
  const at = inner[0] + start + found.index;
  return [at, at + found[0].trimEnd().length];
}

/** The first `${` that is never closed, in a value in which references are expanded. */
export function openReferenceIn({ quote, text, inner }: EntryValue): Range | undefined {
  if (quote === "'" || quote === '`' || !text.includes('${')) return undefined;
  const ends = braceEnds(text);
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 2)) {
    const isEscaped = at > 0 && (text[at - 1] === '\\' || text[at - 1] === '$');
    if (!isEscaped && !ends.has(at)) return [inner[0] + at, inner[0] + at + 2];
  }
  return undefined;
}
