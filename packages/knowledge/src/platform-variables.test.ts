import { describe, expect, it } from 'vitest';
import { isPlatformVariable } from './platform-variables.ts';

describe('isPlatformVariable', () => {
  it.each([
    ['HOME', true],
    ['npm_package_version', true],
    ['KUBERNETES_SERVICE_HOST', true],
    ['LC_ALL', true],
    ['home', false],
    ['API_HOST', false],
    ['GITHUB', false],
    ['', false],
  ])('%j: %s', (name, expected) => {
    expect(isPlatformVariable(name)).toBe(expected);
  });
});
