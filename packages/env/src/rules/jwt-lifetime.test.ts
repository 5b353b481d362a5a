import { describe, expect, it } from 'vitest';
import { createAnalyzer, InvalidOption } from '@seaworthy/core';
import { env } from '../language.ts';
import { testRule } from '../testing.ts';
import rule from './jwt-lifetime.ts';

testRule(rule, {
  correct: [
    'JWT_EXPIRES_IN=\nJWT_EXPIRATION=${TTL}\nACCESS_TOKEN_TTL=1y\nJWT_EXPIRY=soon\nJWT_COOKIE_MAX_AGE=0\n',
    { text: 'JWT_EXPIRES_IN=never\n', filename: '.env.production.example' },
    { text: 'ACCESS_TOKEN_TTL=24h\n', options: { maxAccess: '24h' } },
  ],
  incorrect: [
    'ACCESS_TOKEN_LIFETIME=-1\n                      ^^ endlessToken\nJWT_REFRESH_TOKEN_EXPIRES=0\n                          ^ endlessToken\n',
    { text: 'JWT_ACCESS_TOKEN_EXPIRES=90000\n                         ^^^^^ longToken\n', options: { maxAccess: '1 day' } },
  ],
});

describe('env/jwt-lifetime', () => {
  it('names an option that is no duration', () => {
    const analyzer = createAnalyzer(env, [rule]);
    const rules = { 'env/jwt-lifetime': ['error', { maxAccess: 'a while' }] } as const;
    expect(() => analyzer.analyze('A=1\n', { filename: '.env.production', rules })).toThrow(InvalidOption);
  });
});
