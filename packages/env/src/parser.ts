import { locate } from '@seaworthy/core';
import { visitorKeys, type Comment, type File } from './ast.ts';
import { lineBreak, skipBlanks } from './parser/characters.ts';
import { parseStatement } from './parser/statement.ts';
import { unlocated } from './parser/unlocated.ts';

/** Reads a file. Never throws. Takes time linear in the length of the text. */
export function parse(text: string): File {
  const file: File = { type: 'File', range: [0, text.length], loc: unlocated, body: [], comments: [] };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const start = skipBlanks(text, at, text.length);
    const end = lineBreak(text, start);
    at = end;
    if (text[start] === '#') file.comments.push(commentAt(text, start, end));
    else if (start < end) {
      const statement = parseStatement(text, start, end);
      file.body.push(statement);
      at = lineBreak(text, statement.range[1]);
      const comment = statement.type === 'Entry' ? statement.comment : undefined;
      if (comment) {
        file.comments.push(comment);
        at = comment.range[1];
      }
    }
    at = afterBreak(text, at);
  }
  locate(file, text, { ...visitorKeys, File: ['body', 'comments'] });
  return file;
}

function commentAt(text: string, start: number, end: number): Comment {
  return { type: 'Comment', range: [start, end], loc: unlocated, value: text.slice(start + 1, end) };
}

function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
