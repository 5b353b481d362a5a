import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, HEX, fakeTokens, noise } from './fake-tokens.ts';
import {
  classifySecret,
  looksGenerated,
  secretLength,
  type SecretSetting,
  type StrengthLimits,
} from './secret-strength.ts';

function classOf(value: string, setting: Partial<SecretSetting> = {}, limits?: StrengthLimits): string {
  const found = classifySecret({ name: 'SECRET_KEY', value, ...setting }, limits);
  return 'because' in found ? `${found.is}/${found.because}` : found.is;
}

describe('classifySecret', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['${SECRET_KEY}', 'ordinary'],
    ['/run/secrets/key', 'ordinary'],
    ['true', 'ordinary'],
    ['<secret>', 'placeholder'],
    ['your-secret-key', 'placeholder'],
    ['replace-with-generated-key', 'placeholder'],
    ['changeme', 'default/known'],
    ['minioadmin', 'default/known'],
    ['MY_SECRET_KEY_FOR_NOW', 'default/known'],
    ['dev-secret-key-change-in-production', 'default/known'],
    ['dev-secret-key-0815', 'default/saysSo'],
    ['insecure_key_for_dev', 'default/saysSo'],
    ['test_session_secret', 'default/saysSo'],
    ['my-password-dev', 'default/saysSo'],
    ['secretKey', 'default/known'],
    ['12345678901', 'weak/digits'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak/repetition'],
    ['deadbeefdeadbeefdeadbeef', 'weak/repetition'],
    ['abcdefghijklmnopqrstuvwxyz123456', 'weak/run'],
    ['QwertyuiopAsdfghjkl', 'weak/run'],
    ['correct-horse-battery-staple-tango', 'weak/words'],
    ['SomeRandomStringOf32CharsExactly', 'weak/words'],
    ['ThisShouldBeAVerySecureAndLongSecretStringNobodyKnows', 'weak/words'],
    ['super_strong_password', 'default/saysSo'],
    ['not-so-secret', 'default/saysSo'],
    ['ClientSecret', 'default/saysSo'],
    ['badpassword', 'default/saysSo'],
    ['key', 'default/saysSo'],
    ['monkey-business', 'strong'],
    ['demo-draft-blue', 'weak/words'],
    ['abacdbacdabcdbacdcab', 'weak/fewCharacters'],
    ['abcdefghijaaaaaaabaaaaaaa', 'weak/lowEntropy'],
    ['V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq', 'strong'],
    ['8b2f6d1c94e07a35b8d1f26c4e90a7d35c1b8e4f2a60d97c3b5e81f4a2d60c9b', 'strong'],
    ['p7Qz81Lm', 'strong'],
    ['blueberry-pancakes', 'strong'],
  ])('%j is %s', (value, expected) => {
    expect(classOf(value)).toBe(expected);
  });

  it('goes by name, user and database', () => {
    expect(classOf('smtpPassword', { name: 'SMTP_PASSWORD' })).toBe('default/name');
    expect(classOf('keycloakpw7', { name: 'KEYCLOAK_PW' })).toBe('weak/user');
    expect(classOf('shop', { name: 'DB_PASSWORD', user: 'Shop' })).toBe('default/user');
    expect(classOf('shop', { name: 'DB_PASSWORD', database: 'shop' })).toBe('default/database');
    expect(classOf('shop2024', { name: 'DB_PASSWORD', user: 'shop' })).toBe('weak/user');
    expect(classOf('orders2024', { name: 'DB_PASSWORD', user: 'shop', database: 'orders' })).toBe('weak/user');
    expect(classOf('Password1!', { name: 'DB_PASSWORD', user: 'sa' })).toBe('default/known');
    expect(classOf('shopping', { name: 'DB_PASSWORD', user: 'shop', database: '' })).toBe('strong');
  });

  it('takes what holds a place in a template for that', () => {
    expect(classOf('changeme', { stage: 'template' })).toBe('placeholder');
    expect(classOf('postgres', { stage: 'template' })).toBe('default/known');
    expect(classOf('blueberry-pancakes', { stage: 'template' })).toBe('strong');
  });

  it('keeps to the limits', () => {
    const text = 'Hx7pQ2zLm8vN4tRw';
    expect(classOf(text, {}, { minLength: 16 })).toBe('strong');
    expect(classOf(text, {}, { minLength: 17 })).toBe('weak/short');
    expect(classOf(`base64:${text}`, {}, { minLength: 17 })).toBe('weak/short');
    expect(classOf(text, {}, { minDistinct: 17 })).toBe('weak/fewCharacters');
    expect(classOf(text, {}, { minEntropyPerChar: 4.5 })).toBe('weak/lowEntropy');
  });

  it('takes every token for strong', () => {
    for (const [id, token] of fakeTokens()) expect([id, classOf(token)]).toEqual([id, 'strong']);
  });

  it('takes random text for strong', () => {
    for (let seed = 1; seed <= 500; seed++) {
      for (const text of [
        noise(32, ALPHANUMERIC, seed),
        noise(64, HEX, seed),
        noise(43, `${ALPHANUMERIC}-_`, seed),
      ]) {
        expect([text, classOf(text)]).toEqual([text, 'strong']);
        expect([text, looksGenerated(text)]).toEqual([text, true]);
      }
    }
  });

  it('never throws, and is quick', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, name) => {
        classifySecret({ name, value, user: name });
        looksGenerated(value);
      }),
    );
    expect(classOf('ab'.repeat(500_000))).toBe('weak/repetition');
    expect(classOf('key'.repeat(100_000) + 'devx')).toMatch(/^weak/u);
  });
});

describe('looksGenerated', () => {
  const tokens = [...fakeTokens()].filter(([id]) => id !== 'stripe_publishable').map(([, token]) => token);

  it.each([...tokens, 'V3mZpW0c7dYx1RkT9uQe5LhBs8GfNaJ2oX6iCvKq'].map((value, i) => [i, value] as const))(
    'token %d',
    (_, value) => {
      expect(looksGenerated(value)).toBe(true);
    },
  );

  it.each([
    ...[
      '',
      'p7Qz81Lm',
      'your-super-long-secret-key-with-32-characters',
      'my-super-long-key-of-32-characters',
    ],
    ...[
      'https://example.org/A1b2C3d4E5f6G7h8',
      'A text with 12 Words and more',
      'abcdefghijklmnopqrstuvwxyz123456',
    ],
    ...[
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1',
      'SomeRandomStringOf32CharsExactly',
      'bucket_name_of_region_eu_1',
    ],
    ...[fakeTokens().get('stripe_publishable')!],
  ])('not %j', (value) => {
    expect(looksGenerated(value)).toBe(false);
  });
});

describe('secretLength', () => {
  it.each([
    ['p7Qz81Lm', 8, 8],
    ['8b2f6d1c94e07a35b8d1f26c4e90a7d3', 32, 16],
    ['base64:AAECAwQFBgcICQoLDA0ODw==', 22, 16],
    ['ü', 1, 1],
    ['', 0, 0],
  ])('%j has %d characters and %d bytes', (value, characters, bytes) => {
    expect(secretLength(value)).toEqual({ characters, bytes });
  });
});
