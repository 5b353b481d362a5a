import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOption, operands, optionValue, optionValues, parseArguments } from './options.ts';
import type { OptionQuery } from './options.ts';
import { parseShell } from './parse-shell.ts';
import type { SimpleCommand } from './script.ts';

const command = (text: string): SimpleCommand => parseShell(text).commands[0]!;

describe('hasOption', () => {
  const insecure: OptionQuery = { short: 'k', long: 'insecure', withValue: 'oHudX' };

  it.each([
    ['curl -k x', '-k'],
    ['curl -fsSLk x', '-fsSLk'],
    ['curl -kfsSL x', '-kfsSL'],
    ['curl --insecure x', '--insecure'],
    ['curl --insecure=true x', '--insecure=true'],
    ['curl x -k', '-k'],
    ['curl -o k -k x', '-k'],
    ['curl "-k" x', '"-k"'],
    ['sudo curl -k x', '-k'],
    ['curl -k$X', '-k$X'],
  ])('finds it in %j', (text, expected) => {
    const word = hasOption(command(text), insecure);
    expect(word?.raw).toBe(expected);
    expect(text.slice(...word!.range)).toBe(expected);
  });

  it.each([
    ['curl x'],
    ['curl -ok x'],
    ['curl -fok x'],
    ['curl -o -k x'],
    ['curl -d --insecure x'],
    ['curl -- -k'],
    ['curl --insecurely x'],
    ['curl --no-insecure'],
    ['curl k'],
    ['curl -'],
    ['curl -f$k'],
    ['curl -f=k'],
    ['-k'],
    ['A=-k'],
    ['curl -K x'],
  ])('does not find it in %j', (text) => {
    expect(hasOption(command(text), insecure)).toBeUndefined();
  });

  it('knows long options that take a value', () => {
    const query = { short: 'k', withValue: ['o', 'output'] };
    expect(hasOption(command('curl --output -k x'), query)).toBeUndefined();
    expect(hasOption(command('curl --output=x -k'), query)?.raw).toBe('-k');
  });

  it('takes a short or a long name alone', () => {
    const wget = command('wget --no-check-certificate x');
    expect(hasOption(wget, { long: 'no-check-certificate' })).toBeDefined();
    expect(hasOption(command('rm -rf x'), { short: 'f' })).toBeDefined();
    expect(hasOption(command('rm -rf x'), { long: 'f' })).toBeDefined();
  });
});

describe('optionValue', () => {
  it.each([
    ['curl -u x y', 'x', 'x'],
    ['curl -ux y', 'x', 'x'],
    ['curl -fsux y', 'x', 'x'],
    ['curl -fsu x y', 'x', 'x'],
    ['curl --user x y', 'x', 'x'],
    ['curl --user=x y', 'x', 'x'],
    ['curl --user= y', '', ''],
    ['curl -u "x y"', 'x y', '"x y"'],
    ['curl --user="x y"', 'x y', '"x y"'],
    ['curl "--user=x y"', 'x y', 'x y'],
    ["curl '-ux y'", 'x y', 'x y'],
    ['curl -u"x:$P"', 'x:$P', '"x:$P"'],
    ['curl --user "x:$(y)"', 'x:$(y)', '"x:$(y)"'],
    ['curl -u -x', '-x', '-x'],
    ['curl -o -u -u x', 'x', 'x'],
  ])('of %j is %j', (text, value, raw) => {
    const word = optionValue(command(text), { short: 'u', long: 'user', withValue: 'oH' });
    expect([word?.value, word?.raw, text.slice(...word!.range)]).toEqual([value, raw, raw]);
  });

  it.each(['curl -u', 'curl x', 'curl -- -u x', 'curl -o -u', 'curl --user'])('is missing in %j', (text) => {
    expect(optionValue(command(text), { short: 'u', long: 'user', withValue: 'oH' })).toBeUndefined();
  });

  it('falls back to the whole word when the place of the value is hidden', () => {
    const text = 'curl --us"er=x y"';
    expect(optionValue(command(text), { long: 'user' })).toMatchObject({ value: 'x y', range: [5, 17] });
    const continued = 'curl --user=x\\\ny';
    expect(optionValue(command(continued), { long: 'user' })).toMatchObject({ value: 'xy', range: [12, 16] });
  });

  it('keeps what is known about the value', () => {
    const word = optionValue(command('curl --user="$(a)"'), { long: 'user' });
    expect(word).toMatchObject({ literal: false });
    expect(word!.substitutions).toHaveLength(1);
  });
});

describe('optionValues', () => {
  it('finds all of them in order', () => {
    const text = 'curl -H a -fHb --header c --header=d -o -H x -H';
    const values = optionValues(command(text), { short: 'H', long: 'header', withValue: 'o' });
    expect(values.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('operands', () => {
  it.each<[string, Iterable<string>, string[]]>([
    ['cp -r a b', '', ['a', 'b']],
    ['a', '', []],
    ['a -x - b', '', ['-', 'b']],
    ['a x -- -y --', '', ['x', '-y', '--']],
    ['a -o x y', 'o', ['y']],
    ['a -fo x y', 'o', ['y']],
    ['a -ox y', 'o', ['y']],
    ['a --out x --out=y z', ['out'], ['z']],
    ['a -ldflags x y', ['ldflags'], ['y']],
    ['a -ldflags=x y', ['ldflags'], ['y']],
    ['a "$X" $(y)', '', ['$X', '$(y)']],
    ['sudo -u x a y', '', ['y']],
  ])('of %j', (text, withValue, expected) => {
    expect(operands(command(text), { withValue }).map(({ value }) => value)).toEqual(expected);
  });

  it('are all but the options by default', () => {
    expect(operands(command('a -o x')).map(({ value }) => value)).toEqual(['x']);
  });
});

describe('parseArguments', () => {
  it('loses no word', () => {
    const word = fc.constantFrom('-a', '-oa', '-o', '--out', '--out=x', 'x', '-', '--', '-abc', "'y z'");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (parts) => {
        const { words } = command(['cmd', ...parts].join(' '));
        const { options, operands: rest } = parseArguments(words.slice(1), ['o', 'out']);
        const seen = new Set([...options.flatMap(({ word: at, value }) => [at, value]), ...rest]);
        const end = words.findIndex(({ value }, i) => value === '--' && !seen.has(words[i]));
        for (const [i, each] of words.entries()) if (i > 0 && i !== end) expect(seen).toContain(each);
      }),
    );
  });
});
