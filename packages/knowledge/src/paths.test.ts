import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, noise } from './fake-tokens.ts';
import { isFilePath } from './paths.ts';

describe('isFilePath', () => {
  it.each([
    '/run/secrets/jwt',
    '/path',
    './certs/server.key',
    '../x',
    '~/.ssh/id_ed25519',
    'C:\\keys\\server.pfx',
    'keys/private.pem',
    'service-account.json',
    'file:///run/secrets/db',
    '/var/lib/kubelet/pods/0a1b2c3d/volumes',
  ])('%s is one', (value) => {
    expect(isFilePath(value)).toBe(true);
  });

  it.each([
    'hunter2',
    'a/b',
    '/with blank',
    '/ab+cd/ef==',
    `/${noise(43, ALPHANUMERIC)}`,
    `/${noise(20, ALPHANUMERIC)}/${noise(22, ALPHANUMERIC)}`,
    '',
    `/${'a/'.repeat(1000)}`,
  ])('%s is none', (value) => {
    expect(isFilePath(value)).toBe(false);
  });
});
