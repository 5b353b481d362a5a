import type { Assignment as AssignmentNode, Command, Redirection, Word } from 'unbash';
import { scriptSource, type ScriptSource } from './command-string.ts';
import { placedSlice, placeAt, placeWithin, type PlacedText } from './place.ts';
import { removeQuotes } from './quote-removal.ts';
import type { Assignment, Redirect, Script, ShellWord, SimpleCommand } from './script.ts';
import { asDeclaration, baseName, readExpansions, readWord, type WordReader } from './words.ts';
import { unwrap } from './wrappers.ts';

const DECLARATIONS: ReadonlySet<string> = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

/** What reading a simple command needs besides what its words need. */
export interface CommandReader extends WordReader {
  /** Parses the script of `sh -c` and its like; undefined when too many of them are nested. */
  readonly parseNested: ((source: PlacedText) => Script) | undefined;
  /** Told that scripts are read which stand below commands that come after them. */
  outOfOrder(): void;
}

/** What the surroundings of a command say about it. */
export interface Surroundings {
  /** `time` before the command. */
  time: ShellWord | undefined;
  followedBy: SimpleCommand['followedBy'];
  inSubstitution: boolean;
}

/** Reads a simple command of the syntax tree. */
export function readSimpleCommand(node: Command, around: Surroundings, reader: CommandReader): SimpleCommand {
  const items = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix];
  const assignments: Assignment[] = [];
  const redirects: Redirect[] = [];
  const words: ShellWord[] = [];
  const nodes: Word[] = [];
  const heredocs: Redirection[] = [];
  for (const item of items) {
    if (item.type === 'Word') {
      words.push(readWord(item, reader));
      nodes.push(item);
    } else if (item.type === 'Assignment') {
      const declared = node.name !== undefined && item.pos > node.name.pos;
      if (!declared || DECLARATIONS.has(node.name.value)) assignments.push(readAssignment(item, reader));
      else words.push(assignmentAsWord(item, reader));
    } else {
      redirects.push(readRedirect(item, reader));
      if (item.type === 'HereDoc') heredocs.push(item);
    }
  }
  const [start, end] = reader.source.range(node.pos, node.end);
  const command = assemble({ range: [around.time?.range[0] ?? start, end], assignments, words, redirects }, around);
  const source = reader.parseNested && scriptSource(command);
  if (source && reader.parseNested) {
    const whole = source.kind === 'stdin' ? (items[itemOf(source, redirects, items)] as Redirection) : undefined;
    const text = whole ? stdinText(whole, reader) : stringText(source, words, nodes, reader);
    defineNested(command, reader.parseNested, text);
    if (whole) heredocs.splice(0, heredocs.length, ...heredocs.filter((heredoc) => heredoc !== whole));
  }
  for (const heredoc of heredocs) readHeredocBody(heredoc, reader);
  return command;
}
