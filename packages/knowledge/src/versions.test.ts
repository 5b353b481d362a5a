import { expect, it } from 'vitest';
import { isBelowVersion } from './versions.ts';

it.each([
  ['15', '16', true],
  ['15-alpine', '16', true],
  ['v7.4.1', '8', true],
  ['8.4.3', '8.4.10', true],
  ['9.6', '16', true],
  ['16', '16', false],
  ['16', '16.4', false],
  ['17.6', '16.8', false],
  ['latest', '16', false],
  ['alpine3.19', '16', false],
])('%s is below %s: %s', (tag, lowest, expected) => {
  expect(isBelowVersion(tag, lowest)).toBe(expected);
});
