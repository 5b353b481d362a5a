import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.ts';

describe('wordsOf', () => {
  it.each([
    ['JWT_SECRET', ['JWT', 'SECRET']],
    ['jwt-secret', ['jwt', 'secret']],
    ['jwtSecret', ['jwt', 'Secret']],
    ['JWTSecret', ['JWT', 'Secret']],
    ['xpack.security.enabled', ['xpack', 'security', 'enabled']],
    ['  A  b ', ['A', 'b']],
    ['OAuth2Token', ['O', 'Auth2', 'Token']],
    ['', []],
    ['--__', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
