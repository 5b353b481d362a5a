import { describe, expect, it } from 'vitest';

import type { Command, File, Flag, Heredoc, Instruction, KeyValue, Word, WordPart } from '../../ast.ts';
import { parse } from '../../parser.ts';

/**
 * What `parse` makes of a text, in short: a line for each directive, comment, instruction and problem.
 * Variables are written `<NAME>`, JSON strings in `[…]`, shell text in backquotes, heredocs as `{<<NAME
 * body}`, problems as `!code subject 'range'`.
 */
export function outline(text: string): string[] {
  return outlineFile(parse(text), text);
}

/**
 * The outline of the same text with CRLF line ends, in which these are then written as LF: nothing else may
 * differ.
 */
export function outlineCrlf(text: string): string[] {
  return outline(text.replaceAll('\n', '\r\n')).map((line) => line.replaceAll('\r\n', '\n'));
}

function outlineFile(file: File, text: string): string[] {
  return [
    ...file.directives.map(({ name, value }) => `@${name} ${value}`),
    ...file.comments.map(({ value }) => `#${value}`),
    ...file.instructions.map(outlineInstruction),
    ...file.problems.map(({ code, subject, range }) => {
      const place = text.slice(...range);
      return `!${code} ${subject === place ? '' : `${subject} `}'${place}'`;
    }),
  ];
}

function outlineInstruction(instruction: Instruction): string {
  const { keyword, flags, heredocs } = instruction;
  return [
    keyword.value,
    ...flags.map(outlineFlag),
    ...argumentsOf(instruction),
    ...heredocs.map(outlineHeredoc),
  ].join(' ');
}

function argumentsOf(instruction: Instruction): string[] {
  switch (instruction.type) {
    case 'From':
      return [...optional('', instruction.image), ...optional('AS ', instruction.as)];
    case 'Run':
    case 'Cmd':
    case 'Entrypoint':
    case 'Shell':
      return outlineCommand(instruction.command);
    case 'Healthcheck':
      return instruction.none ? ['NONE'] : outlineCommand(instruction.command);
    case 'Copy':
    case 'Add': {
      const words = [...instruction.sources.map(outlineWord), ...optional('-> ', instruction.destination)];
      return instruction.json ? ['json', ...words] : words;
    }
    case 'Env':
    case 'Arg':
    case 'Label':
      return instruction.pairs.map(outlinePair);
    case 'User':
      return optional('', instruction.user);
    case 'Workdir':
      return optional('', instruction.path);
    case 'Stopsignal':
      return optional('', instruction.signal);
    case 'Maintainer':
      return optional('', instruction.name);
    case 'Expose':
      return instruction.ports.map(outlineWord);
    case 'Volume':
      return [...(instruction.json ? ['json'] : []), ...instruction.paths.map(outlineWord)];
    case 'Onbuild':
      return instruction.instruction ? [outlineInstruction(instruction.instruction)] : [];
    case 'UnknownInstruction':
      return ['(unknown)'];
  }
}

function optional(prefix: string, word: Word | undefined): string[] {
  return word ? [prefix + outlineWord(word)] : [];
}

function outlineCommand(command: Command | undefined): string[] {
  if (!command) return [];
  if (command.type === 'ShellForm') return [`\`${command.text}\``];
  return [JSON.stringify(command.elements.map(({ value }) => value))];
}

function outlineFlag({ name, value, options }: Flag): string {
  const list = options.map(({ key, value: option }) => (option ? `${key}=${outlineWord(option)}` : key));
  if (list.length > 0) return `--${name}{${list.join(' ')}}`;
  return value ? `--${name}=${outlineWord(value)}` : `--${name}`;
}

function outlinePair({ key, value, legacy }: KeyValue): string {
  if (!value) return outlineWord(key);
  return `${outlineWord(key)}${legacy ? ' ~ ' : '='}${outlineWord(value)}`;
}

function outlineHeredoc({ name, fd, chomp, expand, body }: Heredoc): string {
  return `{${fd || ''}<<${chomp ? '-' : ''}${expand ? name : `'${name}'`} ${body.value}}`;
}

/** A word that is one quoted string is shown with its quotes. */
function outlineWord({ value, quote, parts }: Word): string {
  const text = parts.length > 0 ? outlineParts(parts) : value;
  return quote ? quote + text + quote : text;
}

function outlineParts(parts: readonly WordPart[]): string {
  return parts
    .map((part) => {
      if (part.type === 'LiteralText') return part.value;
      const { name, operator = '', word, replacement } = part;
      const end = operator.startsWith('/') ? `/${outlineParts(replacement)}` : '';
      return `<${name}${operator}${outlineParts(word)}${end}>`;
    })
    .join('');
}

/** Input and the lines of its outline. */
export type Row = readonly [input: string, ...outline: string[]];

/** Holds the outline of each row against the row, once with LF and once with CRLF. */
export function describeOutlines(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows.map((row) => [JSON.stringify(row[0]), row] as const))('%s', (_, [input, ...expected]) => {
      expect(outline(input)).toEqual(expected);
      expect(outlineCrlf(input)).toEqual(expected);
    });
  });
}
