import { expect, it } from 'vitest';
import { editDistance, nearestName } from './nearest-name.ts';

it.each([
  ['COPIE', ['COPY', 'CMD'], 'COPY'],
  ['evn', ['ENV', 'ENTRYPOINT'], 'ENV'],
  ['HELTHCHECK', ['HEALTHCHECK'], 'HEALTHCHECK'],
  ['VERSION', ['NODE_ENV', 'PORT'], undefined],
  ['x'.repeat(1000), ['x'.repeat(999)], undefined],
])('the nearest to %s', (given, names, expected) => {
  expect(nearestName(given, names)).toBe(expected);
});

it.each([
  ['', '', 0],
  ['abc', '', 3],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('the distance from %s to %s is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
