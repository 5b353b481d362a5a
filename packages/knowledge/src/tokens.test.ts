import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHANUMERIC, BASE32, fakeJwt, fakeKeyFile, fakeTokens, noise } from './fake-tokens.ts';
import { TOKEN_FORMATS } from './token-formats.ts';
import { isFillerToken, tokenFormatOf, tokensIn } from './tokens.ts';

const TOKENS = fakeTokens();

describe('token formats', () => {
  it.each([...TOKENS])('%s', (id, token) => {
    expect(tokenFormatOf(token)).toMatchObject({ id, public: id === 'stripe_publishable' });
    expect(isFillerToken(token)).toBe(false);
  });

  it.each([...TOKENS])('%s has its place in a text', (id, token) => {
    const text = `KEY="${token}" # key`;
    const match = tokenFormatOf(text);
    const found = match && text.slice(...match.range);
    expect([match?.id, found !== undefined && token.startsWith(found)]).toEqual([id, true]);
  });

  const words = [...TOKENS].filter(([id]) => !/private_key|webhook/u.test(id));

  it.each(words)('%s is not found inside a longer word', (_, token) => {
    expect(tokenFormatOf(`a${token}`)).toBeUndefined();
  });

  it.each([...TOKENS])('%s of filler is none', (id, token) => {
    const body = TOKEN_FORMATS.find((format) => format.id === id)!.pattern;
    const groups = [...token.matchAll(body)][0]!.groups!;
    const random = groups['body'] ?? groups['armor']!;
    const same = random.replace(/[0-9]/gu, '2').replace(/[A-Z]/gu, 'A').replace(/[a-z]/gu, 'a');
    const filler = token.replace(random, same);
    expect(filler).not.toBe(token);
    expect(tokenFormatOf(filler)).toBeUndefined();
  });

  it('are sorted by id, named, and have a source', () => {
    const ids = TOKEN_FORMATS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { name, pattern, source } of TOKEN_FORMATS) {
      expect(name).toMatch(/^\S.*\S$/u);
      expect(source).toMatch(/^https:\/\//u);
      expect(pattern.flags).toBe('gu');
    }
  });
});

describe('filler', () => {
  const aws = (body: string): string => ['AK', 'IA', body].join('');
  const github = (body: string): string => ['gh', 'p_', body].join('');

  it.each([
    ['a vendor’s example', aws('IOSFODNN7EXAMPLE')],
    ['few characters', aws('ABCABCABCABCABCA')],
    ['one character', github('x'.repeat(36))],
    ['x amid others', github(`${noise(16, ALPHANUMERIC)}xXxXx${noise(15, ALPHANUMERIC, 2)}`)],
    ['a row of digits', github(`${noise(13, ALPHANUMERIC)}1234567890${noise(13, ALPHANUMERIC, 2)}`)],
    ['the alphabet', github('abcdefghijklmnopqrstuvwxyz0123456789')],
    ['a run', github(`${noise(15, ALPHANUMERIC)}000000${noise(15, ALPHANUMERIC, 2)}`)],
    ['an instruction', github(`replaceme${noise(27, ALPHANUMERIC)}`)],
  ])('%s', (_, token) => {
    expect([tokenFormatOf(token), isFillerToken(token)]).toEqual([undefined, true]);
  });

  it('a key file without a key', () => {
    const bodies = ['', '...', 'MII...', 'xxxxxxxx'.repeat(8), '\\n'];
    expect(bodies.filter((body) => tokenFormatOf(fakeKeyFile('RSA PRIVATE KEY', body)))).toEqual([]);
    expect(tokenFormatOf(['-----BEGIN ', 'PRIVATE KEY-----'].join(''))).toBeUndefined();
  });

  it('is not what a key file holds: zeros and escaped line ends', () => {
    const openssh = `b3BlbnNzaC1rZXktdjEA${'A'.repeat(24)}${noise(64, ALPHANUMERIC)}`;
    const escaped = `${noise(64, ALPHANUMERIC)}\\n${noise(64, ALPHANUMERIC)}\\n`;
    for (const kind of ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY']) {
      expect(tokenFormatOf(fakeKeyFile(kind, escaped))?.id).toBe('pem_private_key');
    }
    for (const kind of ['OPENSSH PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']) {
      expect(tokenFormatOf(fakeKeyFile(kind, openssh))?.id).toBe('pem_private_key');
    }
    expect(tokenFormatOf(fakeKeyFile('PUBLIC KEY', openssh))).toBeUndefined();
    expect(tokenFormatOf(fakeKeyFile('CERTIFICATE', openssh))).toBeUndefined();
  });

  it('the token of the documentation of JSON Web Tokens', () => {
    expect(tokenFormatOf(fakeJwt({ sub: '1234567890', name: 'John Doe' }))).toBeUndefined();
    expect(tokenFormatOf(fakeJwt({ sub: 'jane', exp: 2_000_000_000 }))?.id).toBe('jwt');
  });

  it('is rarely seen in random text', () => {
    let filler = 0;
    for (let seed = 1; seed <= 5000; seed++) {
      if (isFillerToken(aws(noise(16, BASE32, seed)))) filler++;
      if (isFillerToken(github(noise(36, ALPHANUMERIC, seed)))) filler++;
    }
    expect(filler).toBeLessThanOrEqual(2);
  });
});

describe('tokensIn', () => {
  const secret = TOKENS.get('stripe_live')!;
  const publishable = TOKENS.get('stripe_publishable')!;

  it('finds all, in order', () => {
    const text = `a ${publishable} b ${secret} c ${TOKENS.get('github')!}`;
    expect(tokensIn(text).map(({ id }) => id)).toEqual(['stripe_publishable', 'stripe_live', 'github']);
    expect(tokensIn(text).map(({ range }) => text.slice(...range))[1]).toBe(secret);
  });

  it('prefers the secret one', () => {
    expect(tokenFormatOf(`${publishable},${secret}`)?.id).toBe('stripe_live');
    expect(tokenFormatOf(publishable)?.public).toBe(true);
  });

  it('knows the public key of Supabase by its role', () => {
    expect(tokenFormatOf(fakeJwt({ role: 'anon' }))?.public).toBe(true);
    expect(tokenFormatOf(fakeJwt({ role: 'service_role' }))?.public).toBe(false);
  });

  it.each(['', 'short', 'sk_live_', 'AKIA', 'a'.repeat(500), 'pypi-AgEIcHlw'])('%j has none', (text) => {
    expect(tokensIn(text)).toEqual([]);
  });

  it.each([
    ...['sk-', 'eyJ-', 'eyJaaaaaaaaaaaa.', 'xoxb-', 'glc_/', 'ghp_', '12345678:AA', 'AKIA '],
    ['-----BEGIN ', 'PRIVATE KEY-----'].join(''),
  ])('comes to an end on a long text of %j', (part) => {
    expect(tokensIn(part.repeat(Math.ceil(300_000 / part.length)))).toEqual([]);
  });

  it('never throws, and its ranges lie in the text', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom(...TOKENS.values())), { maxLength: 4 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        for (const { range } of tokensIn(text)) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
