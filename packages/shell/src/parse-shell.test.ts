import type { Range } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { parseShell } from './parse-shell.ts';
import type { SimpleCommand } from './script.ts';

const values = (command: SimpleCommand): string[] => command.words.map(({ value }) => value);
const lines = (text: string): string[] =>
  parseShell(text).commands.map((command) => values(command).join(' '));
const sliced = (text: string, { range }: { range: Range }): string => text.slice(...range);

describe('commands', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \n\t', []],
    ['# nothing', []],
    ['a', ['a']],
    ['a && b || c; d & e', ['a', 'b', 'c', 'd', 'e']],
    ['a\nb\n', ['a', 'b']],
    ['a | b |& c', ['a', 'b', 'c']],
    ['! a', ['a']],
    ['(a; b) && { c; d; }', ['a', 'b', 'c', 'd']],
    ['if a; then b; elif c; then d; else e; fi', ['a', 'b', 'c', 'd', 'e']],
    ['for i in x $(a); do b; done', ['a', 'b']],
    ['for ((i = $(a); i < 3; i++)); do b; done', ['a', 'b']],
    ['while a; do b; done; until c; do d; done', ['a', 'b', 'c', 'd']],
    ['select x in y; do a; done', ['a']],
    ['case $(a) in x) b;; $(c)|y) d;; esac', ['a', 'b', 'c', 'd']],
    ['f() { a; }; function g { b; }; f', ['a', 'b', 'f']],
    ['coproc a', ['a']],
    ['[[ -f $(a) ]] && (( $(b) > 1 ))', ['a', 'b']],
    ['a "$(b)" `c`', ['a $(b) `c`', 'b', 'c']],
    ['a "x $(b "$(c)") y" d', ['a x $(b "$(c)") y d', 'b $(c)', 'c']],
    ['bash <(curl x) >(tee y)', ['bash <(curl x) >(tee y)', 'curl x', 'tee y']],
    ['a ${x:-$(b)} $((1 + $(c)))', ['a ${x:-$(b)} $((1 + $(c)))', 'b', 'c']],
    ['A=$(a) b; C=(d $(e))', ['b', 'a', '', 'e']],
    ['a > $(b) < <(c)', ['a', 'b', 'c']],
    ['{ a; } > $(b)', ['a', 'b']],
    ['while a; do b; done < <(c)', ['a', 'b', 'c']],
    ['a \\\n  b', ['a b']],
    ['echo "a\nb" c', ['echo a\nb c']],
    ['cat <<E && b\n$(c)\nE\nd', ['cat', 'b', 'c', 'd']],
    ["cat <<'E'\n$(c)\nE", ['cat']],
    ['{ cat; } <<E; b\n$(c)\nE', ['cat', 'b', 'c']],
    ['a `b \\`c\\``', ['a `b \\`c\\``', 'b `c`', 'c']],
  ])('in %j', (text, expected) => {
    const { problems } = parseShell(text);
    expect(lines(text)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['a && b )', ['a', 'b']],
    ['a; if b; then c', ['a', 'b', 'c']],
    ['a &&', ['a']],
    ['a "b', ['a b']],
    ['a $(b', ['a $(b', 'b']],
    ['for; do a; done', ['a']],
    ['a; } ; b', ['a', 'b']],
  ])('are read in spite of the error in %j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
    expect(parseShell(text).problems).not.toEqual([]);
  });

  it.each([
    ['a && b; c & d | e |& f || g\nh', ['&&', ';', '&', '|', '|&', '||', ';', undefined]],
    ['a;', [undefined]],
    ['a &', ['&']],
    ['{ a; b; } && c', [';', undefined, undefined]],
    ['a $(b; c) && d', ['&&', ';', undefined, undefined]],
    ['a && if b; then c; fi; d', ['&&', undefined, undefined, undefined]],
  ])('of %j are followed by their operators', (text, expected) => {
    expect(parseShell(text).commands.map(({ followedBy }) => followedBy)).toEqual(expected);
  });

  it('in substitutions are marked and shared with the word', () => {
    const { commands } = parseShell('a "$(b | c)" <(d)');
    expect(commands.map(({ inSubstitution }) => inSubstitution)).toEqual([false, true, true, true]);
    const [first, second] = commands[0]!.words.slice(1).map(({ substitutions }) => substitutions);
    expect(first![0]!.commands).toEqual([commands[1], commands[2]]);
    expect(first![0]!.commands[0]).toBe(commands[1]);
    expect(first![0]!.pipelines[0]!.commands).toEqual([commands[1], commands[2]]);
    expect(second![0]!.commands).toEqual([commands[3]]);
  });

  it.each([
    ['/usr/bin/curl x', 'curl'],
    ['"curl" x', 'curl'],
    ['\\curl x', 'curl'],
    ['$CURL x', undefined],
    ['"$BIN/curl" x', undefined],
    ['A=1', undefined],
    ['""', undefined],
    ['/', undefined],
    ['>x', undefined],
  ])('have the base name of %j', (text, expected) => {
    expect(parseShell(text).commands[0]!.name).toBe(expected);
  });
});

describe('pipelines', () => {
  const stages = (text: string): string[] =>
    parseShell(text).pipelines.map((pipeline) => {
      const names = pipeline.stages.map((stage) => stage.map(({ name }) => name).join(','));
      return `${sliced(text, pipeline)}: ${names.join(' | ')}`;
    });

  it.each([
    ['a; b && c', []],
    ['a | b | c', ['a | b | c: a | b | c']],
    ['a $(x) | sudo b', ['a $(x) | sudo b: a | b']],
    ['{ a; b; } | while c; do d; done', ['{ a; b; } | while c; do d; done: a,b | c,d']],
    ['(a | b) | c', ['(a | b) | c: a,b | c', 'a | b: a | b']],
    ['time a | b', ['time a | b: a | b']],
    ['[[ x ]] | a', ['[[ x ]] | a:  | a']],
    ['a "$(b | c)" | d', ['a "$(b | c)" | d: a | d', 'b | c: b | c']],
  ])('of %j', (text, expected) => {
    expect(stages(text)).toEqual(expected);
  });

  it('have the commands of all stages', () => {
    const { pipelines } = parseShell('{ a; b $(x); } | c');
    expect(pipelines[0]!.commands.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('words', () => {
  it.each([
    ['plain', 'plain', true],
    ['"double quoted"', 'double quoted', true],
    ["'single $quoted'", 'single $quoted', true],
    ['"a"\'b\'c', 'abc', true],
    ['a\\ b', 'a b', true],
    ['"\\$x \\n"', '$x \\n', true],
    ["$'a\\tb'", 'a\tb', true],
    ['*.deb', '*.deb', true],
    ['[a-z]?', '[a-z]?', true],
    ['~/x', '~/x', true],
    ['{}', '{}', true],
    ['$', '$', true],
    ['$x', '$x', false],
    ['"${x:-y}"', '${x:-y}', false],
    ['a$(b)c', 'a$(b)c', false],
    ['`b`', '`b`', false],
    ['$((1+1))', '$((1+1))', false],
    ['{a,b}', '{a,b}', false],
    ['[$x]', '[$x]', false],
    ['<(b)', '<(b)', false],
  ])('read %j as %j, literal: %j', (raw, value, literal) => {
    const word = parseShell(`echo ${raw}`).commands[0]!.words[1];
    expect(word).toMatchObject({ raw, value, literal, range: [5, 5 + raw.length] });
  });
});

describe('assignments', () => {
  const assigned = (text: string): (string | undefined)[][] =>
    parseShell(text).commands[0]!.assignments.map(({ name, value }) => [name, value?.value, value?.raw]);

  it.each([
    [
      'A=1 B="x y" c',
      [
        ['A', '1', '1'],
        ['B', 'x y', '"x y"'],
      ],
    ],
    ['A= c', [['A', '', '']]],
    ['A+=x', [['A', 'x', 'x']]],
    ['A[1]=x', [['A', 'x', 'x']]],
    ['A=(x y)', [['A', '(x y)', '(x y)']]],
    ['export A=b', [['A', 'b', 'b']]],
    [
      'export A="b c" D "E=f g"',
      [
        ['A', 'b c', '"b c"'],
        ['D', undefined, undefined],
        ['E', 'f g', 'f g'],
      ],
    ],
    ['declare -x A=b', [['A', 'b', 'b']]],
    ['local A', [['A', undefined, undefined]]],
    [
      'X=1 readonly A=(b c)',
      [
        ['X', '1', '1'],
        ['A', '(b c)', '(b c)'],
      ],
    ],
    ['echo A=b', []],
    ['alias a=b', []],
  ])('of %j', (text, expected) => {
    expect(assigned(text)).toEqual(expected);
  });

  it.each([
    ['export A=b C', ['export']],
    ['declare -x A=b', ['declare', '-x']],
    ['export $NAMES', ['export', '$NAMES']],
    ['alias ll="ls -l"', ['alias', 'll=ls -l']],
    ['A=1', []],
  ])('leave the words of %j', (text, expected) => {
    expect(values(parseShell(text).commands[0]!)).toEqual(expected);
  });

  it('are literal or not', () => {
    const [command] = parseShell('export A=$x B=y C=(z $w)').commands;
    expect(command!.assignments.map(({ value }) => value!.literal)).toEqual([false, true, false]);
  });

  it('have ranges for the pair and the value', () => {
    const text = 'A="x y" export "B=z w"';
    const [a, b] = parseShell(text).commands[0]!.assignments;
    expect([a!, a!.value!, b!, b!.value!].map((part) => sliced(text, part))).toEqual([
      'A="x y"',
      '"x y"',
      '"B=z w"',
      'z w',
    ]);
  });
});

describe('redirects', () => {
  it.each([
    ['a >b', [['>', undefined, 'b', undefined]]],
    [
      'a 2>>"b c" <d',
      [
        ['>>', 2, 'b c', undefined],
        ['<', undefined, 'd', undefined],
      ],
    ],
    [
      'a 2>&1 &>c',
      [
        ['>&', 2, '1', undefined],
        ['&>', undefined, 'c', undefined],
      ],
    ],
    ['>a b', [['>', undefined, 'a', undefined]]],
    ['a <<E\nx $y\nE', [['<<', undefined, 'E', { value: 'x $y\n', expand: true, range: [6, 11] }]]],
    ["a 3<<'E F'\nx\nE F", [['<<', 3, 'E F', { value: 'x\n', expand: false, range: [11, 13] }]]],
    ['a <<-E\n\t\tx\n\tE', [['<<-', undefined, 'E', { value: 'x\n', expand: true, range: [7, 11] }]]],
    ['a <<<"b c"', [['<<<', undefined, 'b c', { value: 'b c', expand: false, range: [5, 10] }]]],
    ['a <<<$x', [['<<<', undefined, '$x', { value: '$x', expand: true, range: [5, 7] }]]],
    ['a >', [['>', undefined, undefined, undefined]]],
  ])('of %j', (text, expected) => {
    const { redirects } = parseShell(text).commands[0]!;
    const found = redirects.map(({ operator, fd, target, body }) => [operator, fd, target?.value, body]);
    expect(found).toEqual(expected);
  });
});

describe('problems', () => {
  it.each([
    ['if a; then b', ['b']],
    ['a )', [')']],
    ['a && && b', ['&&', '&&']],
    ['a "b c', ['"b']],
    ['a $(b', ['$']],
    ['a;;b', [';;']],
    ['a "$(if b)" )', [')', ')']],
    ['a \n\n &&', ['&&']],
  ])('of %j are underlined', (text, expected) => {
    expect(parseShell(text).problems.map((problem) => sliced(text, problem))).toEqual(expected);
  });
});
