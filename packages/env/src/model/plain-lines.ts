import { lastIndexWhere } from '@seaworthy/core';
import type { ReaderId, ReadVariable, Refusal } from '../readers/reading.ts';
import { readers } from '../readers/registry.ts';

/**
 * A comment, an empty line, or a name and a value of harmless characters, without quotes or all of it in one pair: all
 * readers take the same from it, but that `docker run` keeps quotes.
 */
const PLAIN = /^(?:#(?:.*[^\\])?|[A-Za-z_]\w*=(?:[\w./:@%+,-]*|"[\w ./:@%+,-]+"|'[\w ./:@%+,-]+'))?$/u;

/** The same for the readers of most files: a value may also hold blanks and signs of the shell, and a comment follow. */
const USUALLY_PLAIN =
  /^(?:#(?:.*[^\\])?|(?:export )?[A-Za-z_]\w*=(?:[!%&(-[\]-_a-~](?:[ !%&(-[\]-_a-~]*[!%&(-[\]-_a-~])?(?: #[ -[\]-~]*)?|"[ !#%-[\]-_a-~]+"|'[ -#%&(-[\]-_a-~]+')?)?$/u;

const USUAL: ReadonlySet<ReaderId> = new Set(['dotenv', 'dotenv-expand', 'node', 'python-dotenv', 'compose']);

/** An assignment that ends with its line, whatever a reader makes of the value. Not so for the shell: `A=<<END`. */
const SELF_CONTAINED =
  /^(?:export )?[A-Za-z_]\w*=(?:[^"'`\\\p{Cc}\p{Zl}\p{Zp}]*|"[^"`\\\p{Cc}\p{Zl}\p{Zp}]*"|'[^'`\\\p{Cc}\p{Zl}\p{Zp}]*')$/u;

const NAME = /^(?:export )?(\w+)=/u;
const REFERENCES = /\$\{?(\w+)/gu;

/**
 * What has to be read of a file to tell where its readers differ. Most lines of most files are plain, and having all
 * readers read them takes longer than everything else.
 */
export interface Excerpt {
  readonly text: string;
  /** Of each of its lines, where it starts in the excerpt and in the file, in order. */
  readonly lines: readonly (readonly [here: number, inFile: number])[];
}

/** What a reader makes of an excerpt. */
export interface ReadExcerpt {
  readonly variables: readonly Omit<ReadVariable, 'range'>[];
  readonly refusal: Refusal | undefined;
}

/**
 * The lines that readers may differ on, and those that set what these refer to or set again. The whole file where one
 * line may go on in the next, and for the shell. Undefined when every line is plain.
 */
export function excerptOf(file: string, ids: readonly ReaderId[]): Excerpt | undefined {
  const lines = file.split('\n');
  const plain = ids.every((id) => USUAL.has(id)) ? USUALLY_PLAIN : PLAIN;
  const doubtful = lines.filter((line) => !plain.test(line));
  if (doubtful.length === 0) return undefined;
  if (ids.includes('shell') || !doubtful.every((line) => SELF_CONTAINED.test(line))) return { text: file, lines: [[0, 0]] };
  const names = new Set(doubtful.map(nameIn));
  for (const line of doubtful) for (const [, name] of line.matchAll(REFERENCES)) names.add(name);
  return linesWith(names, lines, file);
}

function nameIn(line: string): string | undefined {
  return NAME.exec(line)?.[1];
}

function linesWith(names: ReadonlySet<string | undefined>, lines: readonly string[], file: string): Excerpt {
  let text = '';
  const starts: (readonly [number, number])[] = [];
  let start = 0;
  for (const line of lines) {
    const next = start + line.length + 1;
    const name = nameIn(line);
    if (name !== undefined && names.has(name)) {
      starts.push([text.length, start]);
      text += file.slice(start, next);
    }
    start = next;
  }
  return { text, lines: starts };
}

/** What a reader takes from an excerpt: its variables, without their places, and the place in the file that it refuses. */
export function readExcerpt({ text, lines }: Excerpt, id: ReaderId): ReadExcerpt {
  const { variables, refusal } = readers[id].read(text, {});
  if (!refusal) return { variables, refusal };
  const inFile = (offset: number): number => {
    const [start, original] = lines[lastIndexWhere(lines.length, (index) => lines[index]![0] <= offset)]!;
    return original + offset - start;
  };
  const [start, end] = refusal.range;
  return { variables, refusal: { ...refusal, range: [inFile(start), inFile(end)] } };
}
