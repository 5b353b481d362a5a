import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { type ArgvWord, parseArgv } from './parse-argv.ts';

/** The strings of a JSON array with their ranges, quotes included. */
function argv(source: string): ArgvWord[] {
  const strings = [...source.matchAll(/"(?:[^"\\]|\\.)*"/g)];
  return strings.map(({ 0: raw, index }) => ({ value: JSON.parse(raw), range: [index, index + raw.length] }));
}

function summary(source: string): string[] {
  return allCommands(parseArgv(argv(source))).map(({ words, wrappers, assignments }) =>
    [
      ...wrappers.map(({ value }) => `${value}>`),
      ...assignments.map(({ name, value }) => `[${name}=${value?.value}]`),
      ...words.map(({ value }) => value),
    ].join(' '),
  );
}

describe('parseArgv', () => {
  it.each<[string, string[]]>([
    ['[]', []],
    ['["node", "a b.js"]', ['node a b.js']],
    ['["echo", "$HOME", "a && b", "*"]', ['echo $HOME a && b *']],
    ['["/usr/bin/tini", "-g", "--", "node", "x"]', ['tini> node x']],
    ['["env", "A=b c", "gosu", "app", "x"]', ['env> gosu> [A=b c] x']],
    ['["sh", "-c", "a && exec b"]', ['sh -c a && exec b', 'a', 'exec> b']],
    ['["dumb-init", "/bin/sh", "-ec", "a \\"$X\\""]', ['dumb-init> /bin/sh -ec a "$X"', 'a $X']],
    ['["sh"]', ['sh']],
    ['[""]', ['']],
  ])('reads %j', (source, expected) => {
    expect(summary(source)).toEqual(expected);
  });

  it('has literal words with the ranges of the elements', () => {
    const source = '["node", "$X"]';
    const [command] = parseArgv(argv(source)).commands;
    expect(command).toMatchObject({ name: 'node', range: [1, 13], inSubstitution: false });
    const word = { range: [9, 13], raw: '$X', value: '$X', literal: true, substitutions: [] };
    expect(command!.words[1]).toEqual(word);
  });

  it.each([
    ['["sh", "-c", "a -x | b"]', ['a -x', 'b']],
    ['["sh", "-c", "a \\"x\\" | b"]', ['"a \\"x\\" | b"', '"a \\"x\\" | b"']],
    ['["sh", "-c", "a \\u0026\\u0026 b"]', ['"a \\u0026\\u0026 b"', '"a \\u0026\\u0026 b"']],
  ])('places the commands in the string of %j', (source, expected) => {
    const [shell] = parseArgv(argv(source)).commands;
    expect(shell!.nested!.commands.map(({ range }) => source.slice(...range))).toEqual(expected);
  });

  it('places the commands in a string without quotes', () => {
    const text = 'command: sh -c "a"';
    const words: ArgvWord[] = [
      { value: 'sh', range: [9, 11] },
      { value: '-c', range: [12, 14] },
      { value: 'a; b', range: [20, 24] },
    ];
    expect(text).toContain('sh -c');
    expect(parseArgv(words).commands[0]!.nested!.commands.map(({ range }) => range)).toEqual([
      [20, 21],
      [23, 24],
    ]);
  });

  it('joins the words of eval without an exact place', () => {
    const [command] = parseArgv(argv('["eval", "a b;", "c"]')).commands;
    expect(command!.nested!.commands.map(({ range }) => range)).toEqual([
      [9, 20],
      [9, 20],
    ]);
  });
});
