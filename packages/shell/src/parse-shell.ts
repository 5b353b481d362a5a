import type { Range } from '@seaworthy/core';
import { parse } from 'unbash';
import { Flattener } from './flatten.ts';
import { attempt, excessIn, MAX_NESTED_SCRIPTS } from './limits.ts';
import { place, type PlacedText, withoutCarriageReturns } from './place.ts';
import type { NestedParser } from './read-command.ts';
import type { Script } from './script.ts';

/** How to read a script inside another one. */
interface Context {
  /** How many `sh -c` the text is in. */
  depth: number;
  inSubstitution: boolean;
}

/**
 * Reads shell text (POSIX sh and Bash) into its simple commands. Never throws; takes time linear in the
 * length of the text. Carriage returns at line ends are passed over.
 *
 * `toSource` maps an offset of `text` to an offset of the file that all ranges then point into, for text that
 * was joined from continued lines. A range ends one past the source offset of its last character.
 */
export function parseShell(text: string, { toSource = (offset) => offset }: ParseOptions = {}): Script {
  return parsePlaced(place(text, toSource), { depth: 0, inSubstitution: false });
}

/** Where the text stands, when it is a part of a file. */
export interface ParseOptions {
  toSource?: (offset: number) => number;
}

/** Reads text that has a place in a file. */
function parsePlaced(outer: PlacedText, { depth, inSubstitution }: Context): Script {
  const source = withoutCarriageReturns(outer);
  const excess = excessIn(source.text);
  if (excess) return unread(excess.message, source.range(excess.start, excess.end));
  const read = attempt(() => {
    const tree = parse(source.text);
    return new Flattener(source, inSubstitution, nestedParser(depth)).readScript(tree);
  });
  return read ?? unread('commands are nested too deeply to be read', source.range(0, source.text.length));
}

function unread(message: string, range: Range): Script {
  return { commands: [], pipelines: [], problems: [{ message, range }] };
}

/**
 * The parser for the scripts in `sh -c` and its like, `depth` of them deep; undefined when that is too deep.
 */
export function nestedParser(depth: number): NestedParser | undefined {
  if (depth >= MAX_NESTED_SCRIPTS) return undefined;
  return (source, inSubstitution) => parsePlaced(source, { depth: depth + 1, inSubstitution });
}
