import { locate } from '@seaworthy/core';
import { visitorKeys, type File } from './ast.ts';
import { reportTo } from './parser/problems.ts';
import { readStatements } from './parser/statements.ts';
import { templateMarkIn } from './parser/templates.ts';
import { unlocated } from './parser/unlocated.ts';

/**
 * Reads a configuration as nginx does. Never throws: what nginx refuses, and a `;` whose loss nginx does not notice,
 * is in `problems`, and everything else is read all the same. Takes time linear in the length of the text.
 */
export function parse(text: string): File {
  const statements = readStatements(text, 0);
  const file: File = {
    type: 'File',
    range: [0, text.length],
    loc: unlocated,
    ...statements,
    template: undefined,
  };
  const mark = templateMarkIn(text, statements);
  if (mark) {
    file.template = mark.language;
    file.directives = [];
    file.problems = [];
    reportTo(file.problems)('template', mark.range, mark.language);
  }
  locate(file, text, { ...visitorKeys, Directive: ['word', 'args', 'block'] });
  return file;
}
