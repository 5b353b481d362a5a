import type {
  Expose,
  From,
  Instruction,
  Maintainer,
  Onbuild,
  Stopsignal,
  UnknownInstruction,
  User,
  Word,
  Workdir,
} from '../ast.ts';
import { parseCmd, parseEntrypoint, parseHealthcheck, parseRun, parseShellInstruction } from './commands.ts';
import { parseArg, parseEnv, parseLabel } from './key-values.ts';
import { instructionBase, type LineContext, readStatement, type Statement } from './statement.ts';
import { parseAdd, parseCopy, parseVolume } from './transfers.ts';
import { expandedWord, literalWord, splitAtBlanks } from './words.ts';

/** `ONBUILD ONBUILD …` is refused anyway; the instructions behind that many of them are not looked at. */
const deepestTrigger = 10;

/**
 * Reads the instruction in `[start, end)` of the line, and the bodies of its heredocs from the lines after
 * it.
 */
export function parseInstruction(context: LineContext, start: number, end: number, depth = 0): Instruction {
  const statement = readStatement(context, start, end);
  if (statement.keyword.value === 'ONBUILD') return parseOnbuild(statement, depth);
  return (parsers.get(statement.keyword.value) ?? parseUnknown)(statement);
}

const parsers: ReadonlyMap<string, (statement: Statement) => Instruction> = new Map<
  string,
  (statement: Statement) => Instruction
>([
  ['ADD', parseAdd],
  ['ARG', parseArg],
  ['CMD', parseCmd],
  ['COPY', parseCopy],
  ['ENTRYPOINT', parseEntrypoint],
  ['ENV', parseEnv],
  ['EXPOSE', parseExpose],
  ['FROM', parseFrom],
  ['HEALTHCHECK', parseHealthcheck],
  ['LABEL', parseLabel],
  ['MAINTAINER', parseMaintainer],
  ['RUN', parseRun],
  ['SHELL', parseShellInstruction],
  ['STOPSIGNAL', parseStopsignal],
  ['USER', parseUser],
  ['VOLUME', parseVolume],
  ['WORKDIR', parseWorkdir],
]);

function parseUnknown(statement: Statement): UnknownInstruction {
  const { keyword, writtenKeyword, range, escape, report } = statement;
  // A continuation after which nothing comes is an instruction without a keyword.
  if (writtenKeyword === '') report('unknownInstruction', [range[0], range[0] + 1], escape);
  else report('unknownInstruction', keyword.range, writtenKeyword);
  return { type: 'UnknownInstruction', ...instructionBase(statement) };
}

function parseOnbuild(statement: Statement, depth: number): Onbuild {
  const { args, keyword, report } = statement;
  if (args.start === args.end) {
    report('missingArguments', keyword.range, keyword.value);
    return { type: 'Onbuild', ...instructionBase(statement) };
  }
  const instruction =
    depth < deepestTrigger ? parseInstruction(statement, args.start, args.end, depth + 1) : undefined;
  if (instruction && ['Onbuild', 'From', 'Maintainer'].includes(instruction.type)) {
    report('malformedOnbuild', instruction.keyword.range, instruction.keyword.value);
  }
  return { type: 'Onbuild', ...instructionBase(statement, [], instruction?.range[1]), instruction };
}

function parseFrom(statement: Statement): From {
  const { line, args, keyword, escape, report } = statement;
  const { text } = line;
  const from: From = { type: 'From', ...instructionBase(statement) };
  const [image, as, name, ...extra] = splitAtBlanks(text, args);
  if (!image) {
    report('missingArguments', keyword.range, keyword.value);
    return from;
  }
  from.image = expandedWord(line, image, escape, report);
  if (!as) return from;
  const malformed = (start: number, end: number) =>
    report('malformedFrom', line.range(start, end), text.slice(start, end));
  if (text.slice(as.start, as.end).toLowerCase() !== 'as' || !name) {
    malformed(as.start, args.end);
    return from;
  }
  from.as = literalWord(line, name);
  if (extra[0]) malformed(extra[0].start, args.end);
  if (!/^[a-z][a-z0-9\-_.]*$/i.test(from.as.value)) malformed(name.start, name.end);
  return from;
}

function parseExpose(statement: Statement): Expose {
  const { line, args, keyword, escape, report } = statement;
  const ports = splitAtBlanks(line.text, args).map((span) => expandedWord(line, span, escape, report));
  if (ports.length === 0) report('missingArguments', keyword.range, keyword.value);
  return { type: 'Expose', ...instructionBase(statement), ports };
}

function parseUser(statement: Statement): User {
  return { type: 'User', ...instructionBase(statement), user: readOnlyWord(statement) };
}

function parseWorkdir(statement: Statement): Workdir {
  return { type: 'Workdir', ...instructionBase(statement), path: readOnlyWord(statement) };
}

function parseStopsignal(statement: Statement): Stopsignal {
  return { type: 'Stopsignal', ...instructionBase(statement), signal: readOnlyWord(statement) };
}

function parseMaintainer(statement: Statement): Maintainer {
  const { line, args, keyword, report } = statement;
  const isEmpty = args.start === args.end;
  if (isEmpty) report('missingArguments', keyword.range, keyword.value);
  return {
    type: 'Maintainer',
    ...instructionBase(statement),
    name: isEmpty ? undefined : literalWord(line, args),
  };
}

/** The whole rest of the line as one word. */
function readOnlyWord({ line, args, keyword, escape, report }: Statement): Word | undefined {
  if (args.start < args.end) return expandedWord(line, args, escape, report);
  report('missingArguments', keyword.range, keyword.value);
  return undefined;
}
