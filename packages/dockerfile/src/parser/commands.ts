import type { Cmd, Command, Entrypoint, ExecForm, Healthcheck, Run, Shell } from '../ast.ts';
import { isBlank, skipSpaces } from './characters.ts';
import { type JsonString, readExecForm } from './exec-form.ts';
import { type ReadHeredoc, readHeredocs } from './heredocs.ts';
import { isMalformedList } from './malformed-lists.ts';
import { shellForm } from './shell-form.ts';
import { instructionBase, type Statement } from './statement.ts';
import { unlocated } from './unlocated.ts';
import type { Span } from './words.ts';

/** Reads a `RUN`. */
export function parseRun(statement: Statement): Run {
  const isExecForm = Array.isArray(readExecForm(statement.line.text, statement.args));
  const heredocs = isExecForm ? [] : readHeredocs(statement);
  const command = readCommand(statement, statement.args, heredocs);
  const end = heredocs.at(-1)?.end;
  return {
    type: 'Run',
    ...instructionBase(
      statement,
      heredocs.map(({ node }) => node),
      end,
    ),
    command,
  };
}

/** Reads a `CMD`. */
export function parseCmd(statement: Statement): Cmd {
  return { type: 'Cmd', ...instructionBase(statement), command: readCommand(statement, statement.args) };
}

/** Reads an `ENTRYPOINT`. */
export function parseEntrypoint(statement: Statement): Entrypoint {
  return {
    type: 'Entrypoint',
    ...instructionBase(statement),
    command: readCommand(statement, statement.args),
  };
}

/** `SHELL` has no shell form: who should read it? */
export function parseShellInstruction(statement: Statement): Shell {
  const { line, args, keyword, report } = statement;
  const strings = readExecForm(line.text, args);
  const base: Shell = { type: 'Shell', ...instructionBase(statement) };
  if (args.start === args.end) report('missingArguments', keyword.range, keyword.value);
  else if (!Array.isArray(strings)) reportMalformed(statement, args);
  else {
    if (strings.length === 0) report('missingArguments', keyword.range, keyword.value);
    base.command = execForm(statement, args, strings);
  }
  return base;
}

/** Reads a `HEALTHCHECK`. */
export function parseHealthcheck(statement: Statement): Healthcheck {
  const { line, args, keyword, report } = statement;
  const { text } = line;
  let kindEnd = args.start;
  while (kindEnd < args.end && !isBlank(text.charCodeAt(kindEnd))) kindEnd++;
  const kind = text.slice(args.start, kindEnd);
  const rest = { start: skipSpaces(text, kindEnd, args.end), end: args.end };
  const hasRest = rest.start < rest.end;
  const healthcheck: Healthcheck = {
    type: 'Healthcheck',
    ...instructionBase(statement),
    none: kind.toUpperCase() === 'NONE',
  };
  const kindRange = line.range(args.start, kindEnd);
  if (kind === '') report('missingArguments', keyword.range, keyword.value);
  else if (healthcheck.none) {
    if (hasRest) report('tooManyArguments', line.range(rest.start, rest.end), `${keyword.value} NONE`);
  } else if (kind.toUpperCase() !== 'CMD') report('malformedHealthcheck', kindRange, kind);
  else {
    healthcheck.command = readCommand(statement, rest);
    const { command } = healthcheck;
    const isEmpty = !command || (command.type === 'ExecForm' && command.elements.length === 0);
    if (isEmpty) report('missingArguments', kindRange, `${keyword.value} ${kind.toUpperCase()}`);
  }
  return healthcheck;
}

/**
 * Exec form if the text is a JSON array of strings, otherwise shell form. Undefined when there is no text.
 */
function readCommand(
  statement: Statement,
  span: Span,
  heredocs: readonly ReadHeredoc[] = [],
): Command | undefined {
  if (span.start === span.end) return undefined;
  const { line, reader } = statement;
  const strings = readExecForm(line.text, span);
  if (Array.isArray(strings)) return execForm(statement, span, strings);
  if (strings === 'otherArray' || isMalformedList(line.text, span, 'shell')) reportMalformed(statement, span);
  return shellForm(line, span, heredocs, reader.text);
}

function reportMalformed({ line, report }: Statement, { start, end }: Span): void {
  report('malformedExecForm', line.range(start, end), line.text.slice(start, end));
}

function execForm({ line }: Statement, span: Span, strings: readonly JsonString[]): ExecForm {
  return {
    type: 'ExecForm',
    range: line.range(span.start, span.end),
    loc: unlocated,
    elements: strings.map(({ start, end, value }) => ({
      type: 'ExecElement',
      range: line.range(start, end),
      loc: unlocated,
      value,
    })),
  };
}
