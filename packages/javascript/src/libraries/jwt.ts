import type { Callee, Sourced } from './library.ts';

/** A function that signs a token from a payload. None of them sets an expiry by itself. */
export interface JwtSigner extends Callee, Sourced {
  /** The argument with the claims. */
  readonly payload: number;
  /** The argument with the options, where it takes some; `exp` of the payload counts as well. */
  readonly options: number | undefined;
}

/** The option for the lifetime, in every one of the packages that has options. */
export const LIFETIME_OPTION = 'expiresIn';

/** Functions that sign tokens. */
export const JWT_SIGNERS: readonly JwtSigner[] = [
  {
    module: 'jsonwebtoken',
    name: 'sign',
    payload: 0,
    options: 2,
    source: 'https://github.com/auth0/node-jsonwebtoken#jwtsignpayload-secretorprivatekey-options-callback',
  },
  {
    module: 'hono/jwt',
    name: 'sign',
    payload: 0,
    options: undefined,
    source: 'https://hono.dev/docs/helpers/jwt',
  },
];

/** The start and the end of jose's chain, and the step that sets the expiry. */
export const JOSE = {
  module: 'jose',
  classes: ['SignJWT', 'EncryptJWT'],
  ends: ['sign', 'encrypt'],
  expiry: 'setExpirationTime',
  source: 'https://github.com/panva/jose/blob/main/docs/jwt/sign/classes/SignJWT.md',
} as const;

/** Factories whose options hold the lifetime of all tokens that are signed later in the same file. */
export interface JwtFactory extends Callee, Sourced {
  readonly by: 'call' | 'register';
  readonly options: number;
  /** The way to the lifetime. */
  readonly lifetime: string;
  /** How tokens are signed in the same file: the origin of the method, or its name on the server or reply. */
  readonly signs: readonly Callee[] | readonly string[];
}

/** Factories of signers. */
export const JWT_FACTORIES: readonly JwtFactory[] = [
  {
    module: '@nestjs/jwt',
    name: 'JwtModule.register',
    by: 'call',
    options: 0,
    lifetime: 'signOptions.expiresIn',
    signs: [
      { module: '@nestjs/jwt', name: 'JwtService().sign' },
      { module: '@nestjs/jwt', name: 'JwtService().signAsync' },
    ],
    source: 'https://docs.nestjs.com/security/authentication#jwt-token',
  },
  {
    module: '@fastify/jwt',
    name: '',
    by: 'register',
    options: 1,
    lifetime: 'sign.expiresIn',
    signs: ['jwt.sign', 'jwtSign'],
    source: 'https://github.com/fastify/fastify-jwt#sign',
  },
];
