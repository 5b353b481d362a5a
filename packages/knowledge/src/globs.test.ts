import { describe, expect, it } from 'vitest';
import { matchesGlob } from './globs.ts';

describe('matchesGlob', () => {
  it.each([
    ['node', 'node', true],
    ['node', 'nodes', false],
    ['gcr.io/distroless/*', 'gcr.io/distroless/static-debian12', true],
    ['gcr.io/distroless/*', 'gcr.io/distroless', false],
    ['*nonroot*', 'debug-nonroot-amd64', true],
    ['*nonroot*', 'nonroot', true],
    ['*nonroot*', 'root', false],
    ['ubi*/ubi*', 'ubi9/ubi-minimal', true],
    ['ubi*/ubi*', 'ubi9/nodejs-20', false],
    ['a*a', 'a', false],
    ['a*ab*b', 'aab', false],
    ['a*ab*b', 'aabb', true],
    ['*', '', true],
    ['a.c', 'abc', false],
    ['a**c', 'abc', true],
  ])('%j on %j: %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });
});
