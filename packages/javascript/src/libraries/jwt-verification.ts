import type { Callee } from './library.ts';

/** Packages that make and check tokens. */
export const JWT_PACKAGES: ReadonlySet<string> = new Set([
  '@fastify/jwt',
  '@nestjs/jwt',
  'express-jwt',
  'fast-jwt',
  'hono/jwt',
  'jose',
  'jsonwebtoken',
  'jwt-simple',
  'koa-jwt',
  'passport-jwt',
]);

/** Those of them that refuse a token that has expired, whatever `ignoreExpiration` says. */
export const ALWAYS_EXPIRING: ReadonlySet<string> = new Set(['hono/jwt', 'jose']);

/** A call that checks tokens. */
export interface JwtVerifier extends Callee {
  /** The argument with the options. */
  readonly options: number;
  readonly source: string;
}

/** Calls that check tokens, or make what checks them. */
export const JWT_VERIFIERS: readonly JwtVerifier[] = [
  {
    module: 'jsonwebtoken',
    name: 'verify',
    options: 2,
    source: 'https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback',
  },
  {
    module: 'jose',
    name: 'jwtVerify',
    options: 2,
    source: 'https://github.com/panva/jose/blob/main/docs/jwt/verify/functions/jwtVerify.md',
  },
  {
    module: 'passport-jwt',
    name: 'Strategy',
    options: 0,
    source: 'https://www.passportjs.org/packages/passport-jwt/',
  },
];

/** Calls that read a token without checking its signature. */
export const JWT_DECODERS: readonly Callee[] = [
  { module: 'jsonwebtoken', name: 'decode' },
  { module: 'jose', name: 'decodeJwt' },
  // Up to version 3.
  { module: 'jwt-decode', name: '' },
  { module: 'jwt-decode', name: 'jwtDecode' },
  { module: 'fast-jwt', name: 'createDecoder()' },
  { module: 'hono/jwt', name: 'decode' },
];
