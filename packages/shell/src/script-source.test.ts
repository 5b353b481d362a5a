import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { parseShell } from './parse-shell.ts';
import type { Script } from './script.ts';

function nested(text: string): Script | undefined {
  return parseShell(text).commands.find((command) => command.nested)?.nested;
}

const lines = (script: Script | undefined): string[] | undefined =>
  script?.commands.map(({ words }) => words.map(({ value }) => value).join(' '));

describe('nested scripts', () => {
  it.each<[string, string[]]>([
    ["sh -c 'a && b'", ['a', 'b']],
    ['/bin/bash -c "a | b"', ['a', 'b']],
    ["bash -ec 'a'", ['a']],
    ["bash -lc 'a'", ['a']],
    ["bash -exc 'a'", ['a']],
    ["bash -o pipefail -c 'a'", ['a']],
    ["bash -euxo pipefail -c 'a'", ['a']],
    ["bash -c -e 'a'", ['a']],
    ["bash +e -O extglob --login -c 'a' name arg", ['a']],
    ["bash --rcfile x -c 'a'", ['a']],
    ["sh -c -- 'a'", ['a']],
    ['dash -c a; :', ['a']],
    ["ash -c 'a'", ['a']],
    ["ksh -c 'a'", ['a']],
    ["zsh -c 'a'", ['a']],
    ["busybox sh -c 'a'", ['a']],
    ["sudo -u x env A=b timeout 5 sh -c 'a'", ['a']],
    ["sh -c 'a $X'", ['a $X']],
    ['sh -c \'a "$(b)"\'', ['a $(b)', 'b']],
    ["sh -c $'a\\nb'", ['a', 'b']],
    ["su app -c 'a b'", ['a b']],
    ["su - app -s /bin/sh -c 'a'", ['a']],
    ["su -c 'a' app", ['a']],
    ["su --command='a b' app", ['a b']],
    ["su -c'a b' app", ['a b']],
    ["runuser -u app -c 'a'", ['a']],
    ['eval a b', ['a b']],
    ['eval "a x;" \'b\' c', ['a x', 'b c']],
    ['eval -- a', ['a']],
    ['bash <<E\na\nb $X\nE', ['a', 'b $X']],
    ["<<'E' bash -e\na\nE", ['a']],
    ['bash -s -- x <<E\na\nE', ['a']],
    ['bash - <<-E\n\ta\n\tE', ['a']],
    ['bash /dev/stdin <<E\na\nE', ['a']],
    ['sh 0<<E\na\nE', ['a']],
    ['sudo sh <<E\na\nE', ['a']],
    ["sh <<<'a b'", ['a b']],
    ['<<E\na\nb\nE', ['a', 'b']],
  ])('of %j', (text, expected) => {
    expect(lines(nested(text))).toEqual(expected);
  });

  it.each([
    ['sh -c "$X"'],
    ['sh -c "a $X"'],
    ['sh -c "$(curl x)"'],
    ['sh -c'],
    ['sh -e script'],
    ['sh script -c a'],
    ['sh -o errexit script'],
    ['sh'],
    ['su app'],
    ['su app -c "$X"'],
    ['eval'],
    ['eval "$X" a'],
    ['sh script <<E\na\nE'],
    ['sh 3<<E\na\nE'],
    ['sh <<<"$X"'],
    ['sh <file'],
    ['cat <<E\na\nE'],
    ['python -c a'],
    ['A=b <<E\na\nE'],
    ["echo sh -c 'a'"],
  ])('are not in %j', (text) => {
    expect(nested(text)).toBeUndefined();
  });

  it('are parsed once', () => {
    const [command] = parseShell("sh -c 'a'").commands;
    expect(command!.nested).toBe(command!.nested);
    expect(Object.keys(command!)).toContain('nested');
  });

  it('have their own problems', () => {
    const script = parseShell("sh -c 'if a'");
    expect(script.problems).toEqual([]);
    expect(script.commands[0]!.nested!.problems).toHaveLength(1);
  });

  it('in a substitution are in it', () => {
    const script = parseShell("a $(sh -c 'b'); sh -c 'c $(d)'");
    const inSubstitution = allCommands(script).map(({ name, inSubstitution: inside }) => [name, inside]);
    expect(inSubstitution).toEqual([
      ['a', false],
      ['sh', true],
      ['b', true],
      ['sh', false],
      ['c', false],
      ['d', true],
    ]);
  });

  it('of here-documents are not read a second time', () => {
    expect(allCommands(parseShell('sh <<E\na $(b)\nE')).map(({ name }) => name)).toEqual(['sh', 'a', 'b']);
  });
});

describe('ranges in nested scripts', () => {
  it.each([
    ['x; sh -c \'a  "b c" | d\'', ['a  "b c"', 'd']],
    ['sh -c "a \'b\' && c"', ["a 'b'", 'c']],
    ['sh -c a\\ b', ['a\\ b']],
    ['sh -c "a \\"b\\" && c"', ['a \\"b\\"', 'c']],
    ["sh -c 'a '\"'b'\"' && c'", ["a '\"'b'", 'c']],
    ["sh -c $'a\\tb; c'", ["$'a\\tb; c'", "$'a\\tb; c'"]],
    ['eval "a b" c \'; d\'', ['a b" c', 'd']],
    ["sh <<'E' && z\na b\n c\nE", ['a b', 'c']],
    ["bash <<< 'a; b'", ['a', 'b']],
    ["su x -c 'a; b'", ['a', 'b']],
    ["su x --command='a; b'", ["'a; b'", "'a; b'"]],
  ])('of %j', (text, expected) => {
    expect(nested(text)!.commands.map(({ range }) => text.slice(...range))).toEqual(expected);
  });

  it('of words are exact between escapes, and tell when they are not', () => {
    const text = 'bash -c "curl -k \\"https://x\\" | sh -c \'ls -l\'"';
    const words = allCommands(parseShell(text)).flatMap((command) => command.words);
    const exact = words.filter(({ raw, range }) => text.slice(...range) === raw).map(({ raw }) => raw);
    expect(exact).toEqual([
      'bash',
      '-c',
      '"curl -k \\"https://x\\" | sh -c \'ls -l\'"',
      'curl',
      '-k',
      'sh',
      '-c',
      "'ls -l'",
      'ls',
      '-l',
    ]);
  });

  it('go through toSource', () => {
    const script = parseShell('sh -c \'a "$(sh -c "b")"\'', { toSource: (offset) => offset * 2 });
    const last = allCommands(script).at(-1)!;
    expect([last.name, last.range]).toEqual(['b', [38, 39]]);
  });
});
