import { readdirSync, readFileSync } from 'node:fs';

import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';

import type { Command } from '../ast.ts';
import { parse } from '../parser.ts';

/** `KEYWORD line:column-line:column` of each instruction. */
function ours(text: string): string[] {
  return parse(text).instructions.map(({ keyword, loc: { start, end } }) => {
    return `${keyword.value} ${start.line}:${start.column}-${end.line}:${end.column}`;
  });
}

function theirs(text: string): string[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange();
      const place = `${start.line + 1}:${start.character}-${end.line + 1}:${end.character}`;
      return `${instruction.getKeyword()} ${place}`;
    });
}

describe('dockerfile-ast finds the same instructions in', () => {
  const directory = new URL('fixtures/', import.meta.url);
  const names = readdirSync(directory).filter((name) => name.endsWith('.Dockerfile'));

  it('enough fixtures', () => {
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(name, directory), 'utf8').replaceAll('\r\n', '\n');
    expect(parse(text).problems).toEqual([]);
    for (const source of [text, text.replaceAll('\n', '\r\n')]) expect(ours(source)).toEqual(theirs(source));
  });
});

describe('dockerfile-ast 0.7.1 is still wrong about', () => {
  /** What BuildKit finds. Delete a row once dockerfile-ast finds it, too. */
  const instructions: [fault: string, text: string, ...expected: string[]][] = [
    ['a file descriptor', 'RUN 3<<E cat\nRUN x\nE\nUSER b', 'RUN 1:0-3:1', 'USER 4:0-4:6'],
    ['a delimiter quoted in part', "RUN <<eo'f'\nRUN x\neof\nUSER b", 'RUN 1:0-3:3', 'USER 4:0-4:6'],
    ['a delimiter with an escape', "RUN <<'e'o\\'f\nx\neo'f\nUSER b", 'RUN 1:0-3:4', 'USER 4:0-4:6'],
    ['a delimiter of two words', "RUN <<'one two'\nx\none two\nUSER b", 'RUN 1:0-3:7', 'USER 4:0-4:6'],
    ['blanks before the delimiter', 'RUN <<  EOF\nx\nEOF\nUSER b', 'RUN 1:0-3:3', 'USER 4:0-4:6'],
    ['`<<` in a string', 'RUN bash -c "cat <<EOF"\nUSER b', 'RUN 1:0-1:23', 'USER 2:0-2:6'],
    ['`<<` that is escaped', 'RUN \\<<EOF\nUSER b', 'RUN 1:0-1:10', 'USER 2:0-2:6'],
    ['`<<` beside an open quote', "RUN it's <<EOF\nUSER b", 'RUN 1:0-1:14', 'USER 2:0-2:6'],
    ['an escaped backslash at the end', 'RUN a \\\\\nUSER b', 'RUN 1:0-1:8', 'USER 2:0-2:6'],
    ['a continuation before the keyword', '\\\nFROM a', 'FROM 2:0-2:6'],
    ['a continuation that nothing follows', 'RUN a \\\n', 'RUN 1:0-1:5'],
    ['spaces at the end', 'FROM a  \nUSER b', 'FROM 1:0-1:6', 'USER 2:0-2:6'],
    ['a form feed before the keyword', '\fUSER b', 'USER 1:1-1:7'],
    ['a vertical tab after the keyword', 'FROM\va', 'FROM 1:0-1:6'],
  ];

  it.each(instructions)('%s', (_, text, ...expected) => {
    expect(ours(text)).toEqual(expected);
    expect(theirs(text)).not.toEqual(expected);
  });

  const execForms: [fault: string, text: string, ...expected: string[]][] = [
    ['spaces in JSON strings', 'CMD ["a", "b c d"]', 'a', 'b c d'],
    ['escapes in JSON strings', 'CMD ["a\\nb"]', 'a\nb'],
    ['comments in a continued array', 'CMD ["a", \\\n# x\n "b"]', 'a', 'b'],
  ];

  it.each(execForms)('%s', (_, text, ...expected) => {
    expect(elementsOf(commandIn(text))).toEqual(expected);
    expect(theirStrings(text)).not.toEqual(expected);
  });

  it('text after a JSON array, which makes it a command line', () => {
    const text = 'CMD ["a"] b';
    expect(commandIn(text)?.type).toBe('ShellForm');
    expect(theirStrings(text)).toEqual(['a']);
  });

  it('unknown instructions and open heredocs: it reports no problem at all', () => {
    const text = 'COPIE a\nRUN <<E\n';
    expect(parse(text).problems.map(({ code }) => code)).toEqual([
      'unknownInstruction',
      'unterminatedHeredoc',
    ]);
    expect('getProblems' in DockerfileParser.parse(text)).toBe(false);
  });
});

function commandIn(text: string): Command | undefined {
  const [instruction] = parse(text).instructions;
  return instruction?.type === 'Cmd' ? instruction.command : undefined;
}

function elementsOf(command: Command | undefined): string[] | undefined {
  return command?.type === 'ExecForm' ? command.elements.map(({ value }) => value) : undefined;
}

function theirStrings(text: string): string[] | undefined {
  return DockerfileParser.parse(`FROM a\n${text}`)
    .getCMDs()[0]
    ?.getJSONStrings()
    .map((string) => string.getJSONValue());
}
