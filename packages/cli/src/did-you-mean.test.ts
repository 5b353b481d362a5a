import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

const names = [
  'dockerfile/no-root-user',
  'dockerfile/no-sudo',
  'compose/no-privileged',
  'directives/unused',
  'fix',
];

describe('didYouMean', () => {
  it.each([
    ['dockerfile/no-root-usr', 'dockerfile/no-root-user'],
    ['dockerfile/no-rootuser', 'dockerfile/no-root-user'],
    ['dockerfile/no-suod', 'dockerfile/no-sudo'],
    ['Dockerfile/No-Sudo', 'dockerfile/no-sudo'],
    ['no-sudo', 'dockerfile/no-sudo'],
    ['no-priviledged', 'compose/no-privileged'],
    ['unused', 'directives/unused'],
    ['compose/no-priv', 'compose/no-privileged'],
    ['seaworthy/dockerfile/no-sudo', 'dockerfile/no-sudo'],
    ['fx', 'fix'],
    ['dockerfile/pin-base-image', undefined],
    ['xyz', undefined],
    ['', undefined],
    ['no-sudo'.repeat(1000), undefined],
  ])('%s → %s', (given, meant) => {
    expect(didYouMean(given, names)).toBe(meant === undefined ? '' : ` Did you mean ${meant}?`);
  });

  it('knows nothing without names', () => {
    expect(didYouMean('a', [])).toBe('');
  });

  it('writes an option as the user would', () => {
    expect(didYouMean('fxi', ['fix'], '--')).toBe(' Did you mean --fix?');
  });
});
