import type { Assignment as AssignmentNode, Command, HereDoc, HereDocBody, Redirection } from 'unbash';
import { placedSlice, placeAt, placeWithin, type PlacedText } from './place.ts';
import { removeQuotes } from './quote-removal.ts';
import type { Assignment, Redirect, Script, ShellWord, SimpleCommand } from './script.ts';
import { scriptSource, type ScriptSource } from './script-source.ts';
import { setNested, simpleCommand, type WrittenCommand } from './simple-command.ts';
import { readExpansions, readWord, type WordReader } from './words.ts';

/** Parses the script of `sh -c` and its like. */
export type NestedParser = (source: PlacedText, inSubstitution: boolean) => Script;

/** What reading a simple command needs besides what its words need. */
export interface CommandReader extends WordReader {
  /** Undefined when too many scripts are nested. */
  readonly parseNested: NestedParser | undefined;
  /** Called when scripts are read that stand below commands which are yet to come. */
  outOfOrder(): void;
}

type Around = Pick<WrittenCommand, 'time' | 'followedBy' | 'inSubstitution'>;

/** Reads a simple command of the syntax tree. */
export function readCommand(node: Command, around: Around, reader: CommandReader): SimpleCommand {
  const { source, parseNested } = reader;
  const written = readWritten(node, around, reader);
  const command = simpleCommand(written);
  const script = parseNested && scriptSource(command);
  if (script) {
    const { inSubstitution } = around;
    setNested(command, () => parseNested(placeScript(script, node, written, source), inSubstitution));
  }
  const nestedBody = script?.kind === 'stdin' ? script.redirect : undefined;
  for (let i = 0; i < written.redirects.length; i++) {
    const redirection = node.redirects[i]!;
    if (redirection.type !== 'HereDoc' || written.redirects[i] === nestedBody) continue;
    readHeredocBody(redirection.body, reader);
  }
  return command;
}

function readWritten(node: Command, around: Around, reader: CommandReader): WrittenCommand {
  const [start, end] = reader.source.range(node.pos, node.end);
  const written: WrittenCommand = {
    range: [around.time?.range[0] ?? start, end],
    assignments: [],
    words: [],
    redirects: [],
    time: around.time,
    followedBy: around.followedBy,
    inSubstitution: around.inSubstitution,
  };
  for (const item of node.prefix) {
    if (item.type === 'Assignment') written.assignments.push(readAssignment(item, reader));
    else written.redirects.push(readRedirect(item, reader));
  }
  if (node.name) written.words.push(readWord(node.name, reader));
  for (const item of node.suffix) {
    if (item.type === 'Word') written.words.push(readWord(item, reader));
    else if (item.type === 'Assignment') written.words.push(assignmentAsWord(item, reader));
    else written.redirects.push(readRedirect(item, reader));
  }
  return written;
}

function readAssignment(node: AssignmentNode, reader: WordReader): Assignment {
  return {
    range: reader.source.range(node.pos, node.end),
    name: node.name,
    value: assignedWord(node, reader),
  };
}

function assignedWord({ value }: AssignmentNode, reader: WordReader): ShellWord {
  if (value.type === 'Word') return readWord(value, reader);
  const raw = reader.source.text.slice(value.pos, value.end);
  const range = reader.source.range(value.pos, value.end);
  return { range, raw, value: raw, ...readExpansions(value, reader) };
}

/** `NAME=value` after the command's name, where only some built-ins take it as an assignment. */
function assignmentAsWord(node: AssignmentNode, reader: WordReader): ShellWord {
  const value = assignedWord(node, reader);
  const name = reader.source.text.slice(node.pos, node.value.pos);
  const range = reader.source.range(node.pos, node.end);
  return { ...value, range, raw: node.text, value: name + value.value };
}

function readRedirect(node: Redirection, reader: WordReader): Redirect {
  const { source } = reader;
  const range = source.range(node.pos, node.end);
  const operator = node.operator;
  const fd = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
  if (node.type === 'HereDoc') {
    return { range, operator, fd, target: heredocDelimiter(node, source), body: heredocBody(node, source) };
  }
  const target = node.target && readWord(node.target, reader);
  const hereString = node.type === 'HereString' && target;
  const body = hereString ? { range: target.range, value: target.value, expand: !target.literal } : undefined;
  return { range, operator, fd, target, body };
}

function heredocDelimiter({ delimiter }: HereDoc, source: PlacedText): ShellWord | undefined {
  if (!delimiter) return undefined;
  const range = source.range(delimiter.pos, delimiter.end);
  return { range, raw: delimiter.text, value: delimiter.value, literal: true, substitutions: [] };
}

function heredocBody({ body, operator, delimiter }: HereDoc, source: PlacedText): Redirect['body'] {
  const value = operator === '<<-' ? body.text.replace(/^\t+/gm, '') : body.text;
  return { range: source.range(body.pos, body.end), value, expand: !delimiter?.quoted };
}

/** Reads the scripts in the body of a here-document. */
export function readHeredocBody(body: HereDocBody, reader: CommandReader): void {
  if (body.parts && readExpansions(body, reader).substitutions.length > 0) reader.outOfOrder();
}

/** Finds the place of the script that a command runs, as exactly as quotes allow. */
function placeScript(
  script: ScriptSource,
  node: Command,
  { words, redirects }: WrittenCommand,
  source: PlacedText,
): PlacedText {
  if (script.kind === 'words') {
    const first = words.indexOf(script.words[0]!);
    const offsets = [...(node.name ? [node.name] : []), ...node.args].slice(first).map(({ pos }) => pos);
    return placeWords(script.words, first === -1 ? undefined : offsets, source);
  }
  const redirection = node.redirects[redirects.indexOf(script.redirect)]!;
  if (redirection.type === 'HereDoc') return placedSlice(source, redirection.body.pos, redirection.body.end);
  return placeWords([script.redirect.target!], [redirection.target!.pos], source);
}

function placeWords(
  words: readonly ShellWord[],
  offsets: number[] | undefined,
  source: PlacedText,
): PlacedText {
  const text = words.map(({ value }) => value).join(' ');
  const whole = placeAt(text, [words[0]!.range[0], words.at(-1)!.range[1]]);
  if (!offsets) return whole;
  const characters: number[] = [];
  for (const [i, word] of words.entries()) {
    const unquoted = removeQuotes(word.raw);
    if (unquoted?.value !== word.value) return whole;
    const offset = offsets[i]!;
    if (i > 0) characters.push(offset - 1);
    for (const at of unquoted.offsets) characters.push(offset + at);
  }
  return placeWithin(source, text, characters);
}
