import { describe, expect, it } from 'vitest';
import { globOf, isPattern } from './globs.ts';

describe('a pattern', () => {
  it.each([
    ['*.conf', 'a.conf'],
    ['conf.d/*.conf', 'conf.d/b.conf'],
    ['*/*.conf', 'sites/a.conf'],
    ['*', 'a'],
    ['a*b*c', 'a1b2b3c'],
    ['?.conf', 'a.conf'],
    ['[a-c]?.conf', 'b1.conf'],
    ['[!a]*', 'b'],
    ['releases[.]conf', 'releases.conf'],
    ['.*.conf', '.default.conf'],
    [String.raw`a\*`, 'a*'],
    ['[]a]*', ']x'],
  ])('%s matches %s', (pattern, path) => expect(globOf(pattern)(path)).toBe(true));

  it.each([
    ['*.conf', 'a.conf.bak'],
    ['*.conf', '.default.conf'],
    ['*.conf', 'conf.d/a.conf'],
    ['*/a', 'a'],
    ['?', ''],
    ['[!a]', 'a'],
    ['[a-c]', 'd'],
    ['a', 'b'],
    ['a*b', 'a'],
  ])('%s does not match %s', (pattern, path) => expect(globOf(pattern)(path)).toBe(false));

  it('with many stars does not try every way', () => {
    expect(globOf(`${'*a'.repeat(60)}*b`)('a'.repeat(255))).toBe(false);
  });

  it('is told from a path', () => expect(['a/b.conf', 'a/*', 'a?', '[a]'].map(isPattern)).toEqual([false, true, true, true]));
});
