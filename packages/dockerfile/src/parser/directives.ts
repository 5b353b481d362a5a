import type { ParserDirective } from '../ast.ts';
import { skipSpaces, trimSpacesEnd } from './characters.ts';
import { unlocated } from './unlocated.ts';

/**
 * Reads a comment line whose `#` stands at `start` as a parser directive; undefined when it is an ordinary
 * comment.
 */
export function directiveAt(text: string, start: number, end: number): ParserDirective | undefined {
  const nameStart = skipSpaces(text, start + 1, end);
  let nameEnd = nameStart;
  while (nameEnd < end && /[a-z0-9]/i.test(text[nameEnd]!)) nameEnd++;
  const equals = skipSpaces(text, nameEnd, end);
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  // `# escape=` with nothing at all after it is a comment; with only white space after it, a wrong value.
  if (!isDirectiveName(name) || text[equals] !== '=' || equals + 1 >= end) return undefined;
  const valueStart = skipSpaces(text, equals + 1, end);
  const value = text.slice(valueStart, trimSpacesEnd(text, valueStart, end));
  return { type: 'ParserDirective', range: [start, end], loc: unlocated, name, value };
}

function isDirectiveName(name: string): name is ParserDirective['name'] {
  return name === 'syntax' || name === 'escape' || name === 'check';
}
