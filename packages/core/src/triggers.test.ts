import { expect, it } from 'vitest';
import type { ActiveRule } from './runner.ts';
import { wordRule } from './testing/toy-language.ts';
import { triggerFilter } from './triggers.ts';

/** A rule that is on and has these trigger words. */
function active(id: string, ...triggers: string[]): ActiveRule {
  const rule = wordRule(id);
  if (triggers.length > 0) rule.meta.docs.triggers = triggers as [string, ...string[]];
  return { id, rule, severity: 1, options: {} };
}

const rules = [
  active('always'),
  active('session', 'session'),
  active('express', 'express-session', 'cookie'),
  active('dollar', '$queryRaw'),
  active('overlap', 'sion()'),
];

it.each([
  ['', ['always']],
  ['Session SESSION', ['always']],
  ['express-session', ['always', 'session', 'express']],
  ['session()', ['always', 'session', 'overlap']],
  ['a cookie', ['always', 'express']],
  ['db.$queryRawUnsafe', ['always', 'dollar']],
  ['cookie express-session() $queryRaw', ['always', 'session', 'express', 'dollar', 'overlap']],
])('wakes the rules of the words in %j', (text, ids) => {
  expect(triggerFilter(rules)(text).map(({ id }) => id)).toEqual(ids);
});

it('asks nothing of texts when no rule has words', () => {
  const some = [active('a'), active('b')];
  expect(triggerFilter(some)('')).toBe(some);
});
