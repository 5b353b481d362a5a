import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretValue } from './secret-values.ts';

describe('isSecretValue', () => {
  it.each([
    ...['hunter2-prod', '9f2c81d47ab3e650', 'my_secret', 'super-secret-value-123', 'postgres'],
    ...['r(m)9nz$(_q3N4(x'],
    ...['pa$word', '$2b$10$N9qo8uLOickgx2ZMRZoMye', 'data encryption key', '12345'],
    ...['550e8400-e29b-41d4-a716-446655440000'],
    ...['postgres://app:Hx7-pQ2@db/app', '{"user":"x"}'],
  ])('%s', (value) => {
    expect(isSecretValue('APP_SECRET', value)).toBe(true);
  });

  it.each([
    ...['', ' ', 'true', 'False', 'yes', 'no', 'on', 'off', 'null', 'none', 'undefined', 'disabled'],
    ...['enabled', 'auto'],
    ...['default', 'user_provided', '1', '10', '9999', '15m', '30 s', '500ms', '8h', '7d', '{}', '[ ]'],
    ...['/path', '/run/secrets/jwt', './key.pem', '~/.netrc', 'certs/server.key', 'file:///etc/key'],
    ...['https://auth.example.org/token', 'redis://localhost:6379/1', 'https://example.org/@scope/pkg'],
    ...['postgres://app@db/app', 'postgres://app:${PW}@db/app', 'https://${T}:x-oauth-basic@github.com/a'],
    ...['changeme', '<secret>', 'your-secret', '$SECRET', '${SECRET}', '${SECRET:-abc}'],
    ...['$(cat /run/secrets/x)'],
  ])('not %j', (value) => {
    expect(isSecretValue('APP_SECRET', value)).toBe(false);
  });

  it('takes a known number for a password where the name says so', () => {
    expect([isSecretValue('DB_PASSWORD', '123'), isSecretValue('DB_PASSWORD', '1234')]).toEqual([true, true]);
    expect([isSecretValue('DB_PASSWORD', '12'), isSecretValue('RETRIES', '123')]).toEqual([false, false]);
  });

  it('never throws', () => {
    const judged = (name: string, value: string): boolean => typeof isSecretValue(name, value) === 'boolean';
    fc.assert(fc.property(fc.string(), fc.string(), judged));
  });
});
