import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, noise } from './fake-tokens.ts';
import { stripeKey } from './stripe-keys.ts';

describe('stripeKey', () => {
  it.each([
    ['sk_', 'live_', 'secret live'],
    ['rk_', 'live_', 'restricted live'],
    ['pk_', 'live_', 'publishable live'],
    ['sk_', 'test_', 'secret test'],
    ['pk_', 'test_', 'publishable test'],
  ])('%s%s', (kind, mode, expected) => {
    const key = stripeKey([kind, mode, noise(24, ALPHANUMERIC)].join(''));
    expect(`${key?.kind} ${key?.mode}`).toBe(expected);
  });

  it.each([
    '',
    'sk_test_',
    'sk_test_xxxxxxxxxxxxxxxxxxxx',
    'sk_live_...',
    'xk_test_1234567890',
    'whsec_abcdefgh1',
  ])('not %j', (value) => {
    expect(stripeKey(value)).toBeUndefined();
  });
});
