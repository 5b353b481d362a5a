import { describe, expect, it } from 'vitest';
import { isFalsy, isTruthy, oppositeOf } from './booleans.ts';

describe('switches', () => {
  it.each(['true', 'True', 'TRUE', '1', 'yes', 'on', 'y', 't', ' on '])('%j says yes', (text) => {
    expect([isTruthy(text), isFalsy(text)]).toEqual([true, false]);
  });

  it.each(['false', 'False', '0', 'no', 'OFF', 'n', 'f'])('%j says no', (text) => {
    expect([isTruthy(text), isFalsy(text)]).toEqual([false, true]);
  });

  it.each(['', '2', 'enabled', 'app:*', 'truee'])('%j says neither', (text) => {
    expect([isTruthy(text), isFalsy(text)]).toEqual([false, false]);
  });

  it.each([
    ['True', 'False'],
    ['true', 'false'],
    ['TRUE', 'FALSE'],
    ['1', '0'],
    ['0', '1'],
    ['Yes', 'No'],
    ['OFF', 'ON'],
    ['off', 'on'],
    ['T', 'F'],
    ['maybe', undefined],
    ['', undefined],
  ])('the opposite of %j is %j', (text, opposite) => {
    expect(oppositeOf(text)).toBe(opposite);
  });
});
