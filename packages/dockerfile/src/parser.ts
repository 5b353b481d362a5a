import { locate } from '@seaworthy/core';
import { visitorKeys, type File } from './ast.ts';
import { skipSpaces } from './parser/characters.ts';
import { directiveAt } from './parser/directives.ts';
import { parseInstruction } from './parser/instructions.ts';
import { commentAt, joinContinuedLines, LineReader } from './parser/logical-lines.ts';
import { type Report, reportTo } from './parser/problems.ts';
import { unlocated } from './parser/unlocated.ts';

/**
 * Reads a Dockerfile as BuildKit does. Never throws: what BuildKit would refuse is in `problems`, and
 * everything else is read all the same. Takes time linear in the length of the text.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function parse(text: string): File {
  const file: File = {
    type: 'File',
    range: [0, text.length],
    loc: unlocated,
    directives: [],
    instructions: [],
    comments: [],
    problems: [],
    escape: '\\',
  };
  const report = reportTo(file.problems);
  const reader = new LineReader(text, text.startsWith('\uFEFF') ? 1 : 0);
  let inDirectives = true;
  for (let line = reader.next(); line; line = reader.next()) {
    const { end } = line;
    const start = skipSpaces(text, line.start, end);
    if (start < end && text[start] === '#') {
      inDirectives = inDirectives && readDirective(file, text, start, end, report);
      if (!inDirectives) file.comments.push(commentAt(text, start, end));
      continue;
    }
    inDirectives = false;
    if (start === end) continue;
    const { escape } = file;
    const joined = joinContinuedLines(reader, { start, end }, escape, file.comments);
    file.instructions.push(parseInstruction({ line: joined, reader, escape, report }, 0, joined.text.length));
  }
  file.problems.sort((a, b) => a.range[0] - b.range[0]);
  locate(file, text, visitorKeys);
  return file;
}

/**
 * Adds the parser directive in `[start, end)`; false when it is an ordinary comment, which ends the
 * directives.
 */
function readDirective(file: File, text: string, start: number, end: number, report: Report): boolean {
  const directive = directiveAt(text, start, end);
  if (!directive) return false;
  const { name, value } = directive;
  if (file.directives.some((other) => other.name === name))
    report('malformedDirective', directive.range, name);
  else if (name === 'escape') {
    if (value === '\\' || value === '`') file.escape = value;
    else report('malformedDirective', directive.range, `escape=${value}`);
  }
  file.directives.push(directive);
  return true;
}
