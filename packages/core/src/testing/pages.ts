import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The pages of a language's rules, Markdown by rule name. */
export function readPages(folder: URL): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [basename(file, '.md'), readFileSync(new URL(file, folder), 'utf8')]));
}
