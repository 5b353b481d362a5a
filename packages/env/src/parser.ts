import { locate, type SourceLocation } from '@seaworthy/core';
import { visitorKeys, type File } from './ast.ts';

const unlocated: SourceLocation = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };

/** Reads a file. Never throws. Takes time linear in the length of the text. */
export function parse(text: string): File {
  const file: File = { type: 'File', range: [0, text.length], loc: unlocated, comments: [] };
  locate(file, text, visitorKeys);
  return file;
}
