import { describe, expect, it } from 'vitest';
import { parse } from '../parser.ts';
import { nginxTest } from '../testing/nginx.ts';
import { invalid, swallowed, valid } from './testing/configurations.ts';

const whole = (text: string): string => (text.startsWith('events') ? text : `events {}\nhttp {\n${text}\n}\n`);
const problemsIn = (text: string): string[] => parse(text).problems.map(({ code }) => code);
const titled = (texts: readonly string[]) => texts.map((text) => [JSON.stringify(text).slice(0, 100), text] as const);

describe('nginx itself is of the same opinion', () => {
  it('about enough configurations', () => {
    expect(valid.length + invalid.length).toBeGreaterThanOrEqual(150);
    expect(new Set([...valid, ...invalid]).size).toBe(valid.length + invalid.length);
  });

  it.each(titled(valid))('%s is valid', (_, text) => {
    expect(nginxTest(whole(text))).toMatchObject({ ok: true });
    expect(problemsIn(whole(text))).toEqual([]);
    expect(problemsIn(text)).toEqual([]);
  });

  it.each(titled(invalid))('%s is not', (_, text) => {
    expect(nginxTest(whole(text))).toMatchObject({ ok: false });
    expect(problemsIn(whole(text))).not.toEqual([]);
    expect(problemsIn(text)).not.toEqual([]);
  });

  it.each(titled(swallowed))('%s is, to our regret', (_, text) => {
    expect(nginxTest(whole(text))).toMatchObject({ ok: true });
    expect(problemsIn(text)).toEqual(['missingSemicolon']);
  });
});
