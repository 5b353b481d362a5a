import { describe, expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';
import { parseShell } from './parse-shell.ts';

const MEGABYTE = 1_000_000;

/** Long enough for what is quadratic to run into the timeout. */
const LONG = 200_000;

function repeat(unit: string, length = LONG): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

describe('long text', { timeout: 60_000 }, () => {
  it('of ordinary commands is read to the end', () => {
    expect(parseShell(repeat('apt-get install -y curl && ') + 'end').commands.at(-1)!.name).toBe('end');
    expect(parseShell(`echo ${repeat('word ')}`).commands[0]!.words).toHaveLength(40_001);
    expect(parseShell(`echo "${repeat('x', MEGABYTE)}"`).problems).toEqual([]);
    expect(parseShell(`${repeat('\\\n')}end`).commands).toHaveLength(1);
    expect(parseShell(repeat('A=b ')).commands[0]!.assignments).toHaveLength(50_000);
    expect(parseShell(`echo $((${repeat('1+')}1))`).problems).toEqual([]);
    expect(parseShell(repeat('sudo ')).commands[0]!.wrappers).toHaveLength(39_999);
    expect(parseShell(repeat('a <<E\nx\nE\n')).commands).toHaveLength(20_000);
  });

  it('of substitutions is read up to a bound', () => {
    expect(parseShell(repeat('a $(b) ')).problems).toEqual([]);
    expect(parseShell(repeat('a $(b) ', MEGABYTE)).problems).toEqual([
      { message: 'too many expansions to be read', range: [expect.any(Number), expect.any(Number)] },
    ]);
  });
});

describe('deep text', { timeout: 60_000 }, () => {
  it.each([
    ['$( '],
    ['"$(a '],
    ['<(a '],
    ['`a '],
    ['$(('],
    ['${a:-'],
    ['?"${a:-'],
    ['( '],
    ['{ '],
    ['(('],
    ['if '],
    ['case a in a) '],
    ['f() '],
    ['f(){ '],
    ['coproc '],
    ['function f '],
    ['a[$('],
    ['a=('],
    ['[[ ( '],
    ['$${'],
    ['{@()'],
    ['<(){'],
    ['<<A '],
    ['<<A\n'],
    ['$'],
    ['`'],
    ['`"'],
    ["'"],
    ['\\'],
    ['{a,'],
    ['@(a|'],
  ])('of %j repeated ends in an answer', (unit) => {
    for (const length of [20_000, MEGABYTE]) {
      const script = parseShell(repeat(unit, length));
      expect(script.problems.length + script.commands.length).toBeGreaterThan(0);
    }
  });

  it('is reported where it is not read', () => {
    const messages = (text: string): string[] => parseShell(text).problems.map(({ message }) => message);
    expect(messages(`${'$(a '.repeat(30)}${')'.repeat(30)}`)).toEqual([
      'expansions are nested too deeply to be read',
    ]);
    expect(messages(`${'( '.repeat(100)}a${' )'.repeat(100)}`)).toEqual([
      'commands are nested too deeply to be read',
    ]);
    expect(messages(repeat('f() '))).toEqual(['commands are nested too deeply to be read']);
    expect(messages(`${'$(a '.repeat(15)}${')'.repeat(15)}`)).toEqual([]);
    expect(messages(`${'( '.repeat(50)}a${' )'.repeat(50)}`)).toEqual([]);
  });

  it('of here-documents on one line is refused', () => {
    expect(parseShell(`a ${'<<A '.repeat(3000)}`).problems[0]!.message).toBe(
      'too many here-documents in one line to be read',
    );
    expect(parseShell('a <<A\nA\n'.repeat(3000)).problems).toEqual([]);
  });

  it('of nested scripts is read some levels down', () => {
    const deep = `${'eval '.repeat(50)}a`;
    const names = allCommands(parseShell(deep)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names)).toEqual(new Set(['eval']));
    expect(allCommands(parseShell(repeat('eval '))).length).toBe(names.length);
    expect(allCommands(parseShell(`sh <<A\nsh <<B\nsh <<C\nend\nC\nB\nA`)).at(-1)!.name).toBe('end');
  });
});
