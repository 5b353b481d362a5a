import type { Range } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { parseShell } from './parse-shell.ts';
import type { SimpleCommand } from './script.ts';

const values = (command: SimpleCommand): string[] => command.words.map(({ value }) => value);
const sliced = (text: string, { range }: { range: Range }): string => text.slice(...range);

describe('carriage returns', () => {
  it('at line ends are passed over', () => {
    const text = 'a b\r\nif c; then\r\n  d "e\r\nf" \\\r\n g\r\nfi\r\ncat <<E\r\nx\r\nE\r\n';
    const { commands, problems } = parseShell(text);
    expect(problems).toEqual([]);
    expect(commands.map(values)).toEqual([['a', 'b'], ['c'], ['d', 'e\nf', 'g'], ['cat']]);
    expect(commands[3]!.redirects[0]!.body!.value).toBe('x\n');
    expect(commands.map((command) => sliced(text, command))).toEqual([
      'a b',
      'c',
      'd "e\r\nf" \\\r\n g',
      'cat <<E',
    ]);
  });

  it('elsewhere are text', () => {
    expect(values(parseShell('a\rb').commands[0]!)).toEqual(['a\rb']);
    expect(values(parseShell('a b\r').commands[0]!)).toEqual(['a', 'b']);
  });
});

/** Joins continued lines as BuildKit does and keeps the source offset of every character that is left. */
function join(source: string): { text: string; toSource: (offset: number) => number } {
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const continuation = /\\\r?\n/y;
    continuation.lastIndex = i;
    const length = continuation.exec(source)?.[0].length;
    if (length) i += length - 1;
    else offsets.push(i);
  }
  return { text: offsets.map((offset) => source[offset]).join(''), toSource: (offset) => offsets[offset]! };
}

describe('ranges through toSource', () => {
  it.each(['\n', '\r\n'])('leave out the continuations after a word (line end %j)', (end) => {
    const install = `apt-get install \\${end} cu\\${end}rl "a\\${end}b"`;
    const source = `RUN apt-get update \\${end}  && ${install} | sh -c 'x \\${end} y'`;
    const { text, toSource } = join(source);
    const script = parseShell(text.slice(4), { toSource: (offset) => toSource(offset + 4) });
    const commands = allCommands(script);
    expect(commands.map(values)).toEqual([
      ['apt-get', 'update'],
      ['apt-get', 'install', 'curl', 'ab'],
      ['sh', '-c', 'x  y'],
      ['x', 'y'],
    ]);
    expect(commands.map((command) => sliced(source, command))).toEqual([
      'apt-get update',
      `apt-get install \\${end} cu\\${end}rl "a\\${end}b"`,
      `sh -c 'x \\${end} y'`,
      `x \\${end} y`,
    ]);
    expect(commands[1]!.words.map((word) => sliced(source, word))).toEqual([
      'apt-get',
      'install',
      `cu\\${end}rl`,
      `"a\\${end}b"`,
    ]);
    expect(sliced(source, script.pipelines[0]!)).toMatch(/^apt-get install[^]*y'$/);
  });

  it('map substitutions, here-documents and problems', () => {
    const text = 'echo `a \\`b\\`` "$(c)" )';
    const shifted = parseShell(text, { toSource: (offset) => offset + 100 });
    const back = ({ range }: { range: Range }): string => text.slice(range[0] - 100, range[1] - 100);
    expect(shifted.commands.map(back)).toEqual(['echo `a \\`b\\`` "$(c)"', 'a \\`b\\`', 'b', 'c']);
    expect(shifted.problems.map(back)).toEqual([')']);
  });
});
