import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, BASE32, HEX, fakeTokens, noise } from './fake-tokens.ts';
import { isPlaceholder } from './placeholders.ts';

const filled = (...parts: string[]): string => parts.join('');

describe('isPlaceholder', () => {
  it.each([
    ...['', ' ', '<key>', '<your-secret-key>', '<a secure password>', '{{ database_password }}'],
    ...['[open-ai-key]'],
    ...['__PASSWORD__', '#{TOKEN}#', '@TOKEN@', '<%= key %>', '<generate-with-secrets.token_hex(32)>'],
  ])('%j: empty or in brackets', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    ...['...', '…', 'xxx', 'XXXX', 'xxxxxxxx-xxxx-xxxx', '***', '****', '--', '___', '???', '0'.repeat(32)],
    ...['00000000-0000-0000-0000-000000000000', 'abc...', 'eyJhbGci…', 'abc***', 'sk-...', 'sk-xxxx'],
    ...['sk_live_...', 'sk_test_xxx', 'pk_test_****', 'whsec_...', 'whsec_', 'sk_live_', 'hf_xxxxxxxx'],
  ])('%j: filler', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    ...['todo', 'TBD', 'fixme', 'none', 'null', 'undefined', 'example', 'sample', 'placeholder', 'dummy'],
    ...['redacted'],
    ...['changeit', 'changeme', 'CHANGE_ME', 'change-me', 'Change_ME!!!', 'CHANGE ME', 'changethis'],
    ...['changeme123'],
    ...['change-this-in-production', 'change_this_to_a_long_random_string', 'changePassword'],
    ...['changeEncryptionKey'],
    ...['dev-only-change-me', 'LOCAL_ONLY_CHANGE_ME', 'dev-secret-key-change-in-production', 'replace-me'],
    ...['replace_this', 'replace-with-generated-key', 'REPLACE_WITH_LONG_SECRET'],
    ...['!ChangeThisMercureHubJWTSecretKey!'],
    ...['PLEASE_REPLACE_WITH_32_CHAR_CODE', 'insert-token', 'fill_in', 'fillme_in', 'put-key-here'],
    ...['enter-your-key'],
    ...['set-me', 'setme', 'set_in_dashboard', 'SET_A_PASSWORD_HERE_123', 'generate_a_new_key'],
    ...['ADD_YOURS_HERE'],
    ...['your-secret', 'YOUR_SECRET_HERE', 'your_token', 'YourSlackSigningSecret', 'yourpassword'],
    ...['my-key-here'],
    ...['ChooseYourOwnPasswordHere1234', 'dummy-encryption-key', 'Your Session Secret goes here'],
    ...['my token goes here'],
    ...['REFER_TO_README', 'your-super-long-secret-key-with-32-characters', 'secret_key_here', 'example_123'],
    ...['your-domain.com', 'your_company.org', 'https://your-sentry-dsn', 'your@email.org'],
    ...['your.domain.com'],
    ...['changeme@example.com', 'support@yourapp.com', 'https://<host>/x', '<project>.example.org'],
  ])('%j: a word of instruction', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    ['AK', 'IAIOSFODNN7', 'EXAMPLE'],
    ['wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCY', 'EXAMPLEKEY'],
    ['gh', 'p_', 'x'.repeat(36)],
    ['sk_', 'live_', '12345678901234567890'],
    ['AI', 'za', 'A'.repeat(35)],
  ])('a token of filler: %s%s%s', (...parts) => {
    expect(isPlaceholder(filled(...parts))).toBe(true);
  });

  it.each([
    ...['my_secret', 'mysecret', 'some-secret', 'the-password', 'SomeRandomString', 'secret', 'postgres'],
    ...['password'],
    ...['super-secret-value-123', 'dev-secret-0815', 'access_token_secret', 'thisisasamplesecret'],
    ...['insecure'],
    ...['exchange-key', 'hereford', 'sea-change-42', 'yesterday', '-', 'x', 'xx', '..', 'settings'],
    ...['address'],
    ...['smtp.example.com', 'noreply@example.com', 'https://app.example.org', 'Host(`erp.example.com`)'],
    ...['fr-FR'],
    ...['blueberry-pancakes', 'captain1', 'k3yb0ard-c4t-92', 'apikey', 'app:*', '1.2.3', '@scope/pkg'],
    ...['[1,2]'],
    ...['Here is the invoice', 'Please log in to continue', 'Replace the battery', 'order-change'],
    ...['${KEY:-changeme}', '${YOUR_KEY}', '$YOUR_KEY', '{your_key}'],
  ])('not %j', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });

  it('takes no random secret for a placeholder', () => {
    const shapes = [
      [32, HEX],
      [64, HEX],
      [43, `${ALPHANUMERIC}-_`],
      [16, BASE32],
      [24, ALPHANUMERIC],
    ] as const;
    const taken: string[] = [];
    for (let seed = 1; seed <= 2000; seed++) {
      for (const [length, alphabet] of shapes) {
        const value = noise(length, alphabet, seed);
        if (isPlaceholder(value)) taken.push(value);
      }
    }
    expect(taken).toEqual([]);
  });

  it('takes no token for a placeholder', () => {
    expect([...fakeTokens()].filter(([, token]) => isPlaceholder(token))).toEqual([]);
  });

  it('never throws, and does not care for blanks around the value', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(isPlaceholder(` ${value}\n`)).toBe(isPlaceholder(value));
      }),
    );
  });
});
