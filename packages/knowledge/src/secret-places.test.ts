import { describe, expect, it } from 'vitest';
import { fakeTokens } from './fake-tokens.ts';
import { secretPlaces } from './secret-places.ts';

const found = (text: string) => secretPlaces(text).map((range) => text.slice(...range));

describe('secretPlaces', () => {
  it.each([
    ['ENV PORT=1 JWT_SECRET=shop-secret-2', ['shop-secret-2']],
    ['ENV JWT_SECRET shop-secret-2', ['shop-secret-2']],
    ['  password: "hunter22x"', ['hunter22x']],
    ["DB_PASSWORD='hunter22x'", ['hunter22x']],
    ['URL=postgres://shop:Sh0p-2x@db:5432/shop', ['Sh0p-2x']],
    ['COPY .env ./', []],
    ['ARG NPM_TOKEN', []],
    ['ENV JWT_SECRET=$SECRET DB_PASSWORD=${PW}', []],
    ['ENV TOKEN_URL=https://example.org/token', []],
  ])('of %s are %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are tokens anywhere', () => {
    for (const id of ['github', 'npm', 'stripe_live']) {
      const token = fakeTokens().get(id) ?? '';
      expect(found(`RUN x ${token} y`).join(''), token.slice(0, 4)).toContain(token.slice(0, 8));
    }
  });

  it('are found in linear time', () => {
    for (const piece of ['a', 'a ', 'a=', 'ENV ', '://a:b@', '"']) {
      expect(secretPlaces(piece.repeat(1_000_000 / piece.length))).toBeInstanceOf(Array);
    }
  });
});
