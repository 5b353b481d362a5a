import { describe, expect, it } from 'vitest';
import { styleOf } from './terminal.ts';

describe('styleOf', () => {
  it.each<
    [name: string, isTTY: boolean, env: Record<string, string>, asked: boolean | undefined, colors: boolean]
  >([
    ['a terminal', true, {}, undefined, true],
    ['a pipe', false, {}, undefined, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, undefined, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, undefined, true],
    ['an empty FORCE_COLOR', false, { FORCE_COLOR: '' }, undefined, true],
    ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, undefined, false],
    ['NO_COLOR and FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, false],
    ['--color in a pipe', false, { NO_COLOR: '1' }, true, true],
    ['--no-color in a terminal', true, { FORCE_COLOR: '1' }, false, false],
  ])('%s', (_name, isTTY, env, asked, colors) => {
    const style = styleOf({ write: () => true, isTTY }, env, asked);
    expect(style.red('x')).toBe(colors ? '\u001B[31mx\u001B[39m' : 'x');
  });

  it.each([
    [true, true, '\u001B]8;;https://a\u001B\\x\u001B]8;;\u001B\\'],
    [true, false, 'x'],
    [false, true, 'x'],
  ])('links in a terminal (%s) with colours (%s) only', (isTTY, color, text) => {
    expect(styleOf({ write: () => true, isTTY }, {}, color).link('x', 'https://a')).toBe(text);
  });
});
