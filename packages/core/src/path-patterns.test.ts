import { expect, it } from 'vitest';
import { matchLast } from './path-patterns.ts';

it.each([
  ['a base name in any folder', 'a/b/Dockerfile.x', { '*.x': 1 }, 1],
  ['a path from the start', 'a/b/Dockerfile', { 'b/*': 1 }, undefined],
  ['folders at any depth', 'a/b/c/Dockerfile', { 'a/**': 1 }, 1],
  ['names that begin with a dot', '.ci/Dockerfile', { '*/Dockerfile': 1 }, 1],
  ['the last of several', 'a/Dockerfile', { 'a/**': 1, Dockerfile: 2 }, 2],
  ['nothing with an empty pattern', 'Dockerfile', { '': 1 }, undefined],
  ['a bracket that is never closed', 'Dockerfile', { '[': 1 }, undefined],
  ['nothing without patterns', 'Dockerfile', undefined, undefined],
])('matches %s', (_, path, patterns, value) => {
  expect(matchLast<number>(path, patterns as Record<string, number> | undefined)).toBe(value);
});
