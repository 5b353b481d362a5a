import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PAIRS,
  KNOWN_DEFAULTS,
  isDefaultPair,
  isKnownDefault,
  publishedKeyOf,
} from './known-defaults.ts';

describe('isKnownDefault', () => {
  it.each(KNOWN_DEFAULTS)('%s, in any case and amid blanks', (value) => {
    expect([value, value.toUpperCase(), ` ${value}\n`].every(isKnownDefault)).toBe(true);
  });

  it.each(['000000', '111111', '0'.repeat(64), ['1x', '0'.repeat(31), 'AA'].join('')])('%s', (value) => {
    expect(isKnownDefault(value)).toBe(true);
  });

  it.each(['', 'p7Qz81Lm', 'hunter2-prod', 'postgres2', '12', '112211', 'my_secret_2'])('not %j', (value) => {
    expect(isKnownDefault(value)).toBe(false);
  });

  it('is a sorted list in lower case without duplicates', () => {
    expect(KNOWN_DEFAULTS).toEqual([...new Set(KNOWN_DEFAULTS)].sort());
    expect(KNOWN_DEFAULTS).toEqual(KNOWN_DEFAULTS.map((value) => value.toLowerCase()));
  });
});

describe('isDefaultPair', () => {
  it.each(DEFAULT_PAIRS)('%s and %s', (user, password) => {
    expect(isDefaultPair(user, password)).toBe(true);
    expect(isDefaultPair(user.toUpperCase(), password.toUpperCase())).toBe(true);
  });

  it.each([
    ['app', 'postgres'],
    ['postgres', ''],
    ['', 'admin'],
    ['admin', 'Hx7pQ2zLm8vN4tRw'],
  ])('not %j and %j', (user, password) => {
    expect(isDefaultPair(user, password)).toBe(false);
  });

  it('is a sorted list in lower case without duplicates', () => {
    const pairs = DEFAULT_PAIRS.map((pair) => pair.join(' '));
    expect(pairs).toEqual([...new Set(pairs)].sort());
    expect(pairs).toEqual(pairs.map((pair) => pair.toLowerCase()));
  });
});

describe('publishedKeyOf', () => {
  it.each([
    [['1x', '0'.repeat(31), 'AA'].join(''), 'Turnstile'],
    [['3x', '0'.repeat(20), 'BB'].join(''), 'Turnstile'],
    [['6LeIxAcTAAAAAJcZ', 'VRqyHh71UMIEGNj_MXjiZKhI'].join(''), 'reCAPTCHA'],
    ['+15005550006', 'Twilio'],
    ['+15005551234', undefined],
    ['', undefined],
  ])('%s is one of %s', (value, vendor) => {
    expect(publishedKeyOf(value)).toBe(vendor);
  });
});
