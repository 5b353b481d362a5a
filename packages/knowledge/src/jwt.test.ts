import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeJwt } from './fake-tokens.ts';
import { claimsText, roleOf } from './jwt.ts';

describe('claims of a JSON Web Token', () => {
  it('decodes them', () => {
    const claims = { sub: 'a', role: 'anon', n: 1 };
    expect(JSON.parse(claimsText(fakeJwt(claims)) ?? '')).toEqual(claims);
  });

  it.each([
    [fakeJwt({ role: 'anon' }), 'anon'],
    [fakeJwt({ role: 'service_role' }), 'service_role'],
    [fakeJwt({ sub: 'x' }), undefined],
    [fakeJwt({ role: 7 }), undefined],
    ['a.b.c', undefined],
    ['a.bnVsbA.c', undefined],
    ['a', undefined],
    ['a.$.c', undefined],
  ])('%s has the role %s', (token, role) => {
    expect(roleOf(token)).toBe(role);
  });

  it('agrees with the platform on every text, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const encoded = Buffer.from(text).toString('base64url');
        expect(claimsText(`a.${encoded}.c`)).toBe(Buffer.from(text).toString('latin1'));
        expect(roleOf(text)).toBeOneOf([undefined, 'anon']);
      }),
    );
  });
});
