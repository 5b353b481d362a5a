import { describe, expect, it } from 'vitest';
import { pathAndParents, resolvePath } from './container-paths.ts';

describe('resolvePath', () => {
  it.each([
    ['/a//b/./c/', undefined, '/a/b/c'],
    ['b', '/a', '/a/b'],
    ['.', '/a', '/a'],
    ['../../..', '/a', '/'],
    ['/', undefined, '/'],
    ['b', undefined, undefined],
    ['$A/b', '/a', undefined],
    ['~/b', '/a', undefined],
    ['', '/a', undefined],
    ['/a'.repeat(3000), undefined, undefined],
  ])('%s in %s', (path, folder, resolved) => expect(resolvePath(path, folder)).toBe(resolved));
});

describe('pathAndParents', () => {
  it.each([
    ['/a/bc/d', ['/a/bc/d', '/a/bc', '/a', '/']],
    ['/a', ['/a', '/']],
  ])('%s', (path, expected) => expect([...pathAndParents(path)]).toEqual(expected));
});
