import type { File } from './ast.ts';
import { readAny } from './parser/read-any.ts';
import { readPlain } from './parser/read-plain.ts';

const BOM = '\uFEFF';

/**
 * Reads a file. Never throws: what cannot be read is in `problems`, and the rest of the file is there. Takes
 * time linear in the length of the text, without its byte order mark.
 */
export function parse(text: string): File {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  // Most files are plainly written, and `yaml` takes ten times as long for them as all that follows.
  return readPlain(source) ?? readAny(source);
}
