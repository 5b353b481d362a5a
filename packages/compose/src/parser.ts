import type { File } from './ast.ts';
import { readYaml } from './parser/read-yaml.ts';
import { FileTree } from './parser/tree.ts';

const BOM = '\uFEFF';

/**
 * Reads a file. Never throws: what cannot be read is in `problems`, and the rest of the file is there. Takes
 * time linear in the length of the text, without its byte order mark.
 */
export function parse(text: string): File {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  return new FileTree(source, readYaml(source)).file;
}
