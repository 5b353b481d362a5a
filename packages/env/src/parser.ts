import type { File } from './ast.ts';
import { lineBreak, skipBlanks } from './parser/characters.ts';
import { CommentNode, FileNode, SourceText } from './parser/nodes.ts';
import { parseStatement } from './parser/statement.ts';

/** Reads a file. Never throws. Takes time linear in the length of the text. */
export function parse(text: string): File {
  const source = new SourceText(text);
  const file = new FileNode(source, [0, text.length]);
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const start = skipBlanks(text, at, text.length);
    const end = lineBreak(text, start);
    at = end;
    if (text[start] === '#') file.comments.push(new CommentNode(source, [start, end]));
    else if (start < end) {
      const statement = parseStatement(source, start, end);
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
  return file;
}

function afterBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
