import type { Callee, Sourced } from './library.ts';

/** What a secret keeps safe: cookies and sessions, tokens of users, or data that is signed or encrypted. */
export type Protects = 'cookies' | 'tokens' | 'data';

/** A place of a library's function that takes a key: by its position alone, what stands there is secret. */
export interface SecretSink extends Callee, Sourced {
  /** Whether it is called or made with `new`, or registered as a plugin of Fastify. */
  readonly by: 'call' | 'register';
  readonly argument: number;
  /** The option of that argument; empty when the argument itself is the key. */
  readonly option: string;
  readonly protects: Protects;
  /** The variable that usually holds it. */
  readonly variable: string;
}

type Place = readonly [name: string, argument: number, option: string];

interface Library extends Sourced {
  readonly module: string;
  readonly by?: 'register';
  readonly protects: Protects;
  readonly variable: string;
  readonly places: readonly Place[];
}

const LIBRARIES: readonly Library[] = [
  {
    module: 'express-session',
    protects: 'cookies',
    variable: 'SESSION_SECRET',
    places: [['', 0, 'secret']],
    source: 'https://github.com/expressjs/session#secret',
  },
  {
    module: 'cookie-session',
    protects: 'cookies',
    variable: 'SESSION_SECRET',
    places: [
      ['', 0, 'keys'],
      ['', 0, 'secret'],
    ],
    source: 'https://github.com/expressjs/cookie-session#cookie-session-options',
  },
  {
    module: 'cookie-parser',
    protects: 'cookies',
    variable: 'COOKIE_SECRET',
    places: [['', 0, '']],
    source: 'https://github.com/expressjs/cookie-parser#cookieparsersecret-options',
  },
  {
    module: '@fastify/cookie',
    by: 'register',
    protects: 'cookies',
    variable: 'COOKIE_SECRET',
    places: [['', 1, 'secret']],
    source: 'https://github.com/fastify/fastify-cookie#options',
  },
  {
    module: '@fastify/session',
    by: 'register',
    protects: 'cookies',
    variable: 'SESSION_SECRET',
    places: [['', 1, 'secret']],
    source: 'https://github.com/fastify/session#secret-required',
  },
  {
    module: '@fastify/secure-session',
    by: 'register',
    protects: 'cookies',
    variable: 'SESSION_SECRET',
    places: [
      ['', 1, 'secret'],
      ['', 1, 'key'],
    ],
    source: 'https://github.com/fastify/fastify-secure-session#using-a-secret',
  },
  {
    module: 'iron-session',
    protects: 'cookies',
    variable: 'SESSION_SECRET',
    places: [
      ['getIronSession', 2, 'password'],
      ['sealData', 1, 'password'],
      ['unsealData', 1, 'password'],
    ],
    source: 'https://github.com/vvo/iron-session#options',
  },
  {
    module: 'hono/cookie',
    protects: 'cookies',
    variable: 'COOKIE_SECRET',
    places: [
      ['setSignedCookie', 3, ''],
      ['getSignedCookie', 1, ''],
    ],
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    module: 'csrf-csrf',
    protects: 'cookies',
    variable: 'CSRF_SECRET',
    places: [['doubleCsrf', 0, 'getSecret']],
    source: 'https://github.com/Psifi-Solutions/csrf-csrf#getsecret',
  },
  {
    module: 'next-auth',
    protects: 'cookies',
    variable: 'NEXTAUTH_SECRET',
    places: [['', 0, 'secret']],
    source: 'https://next-auth.js.org/configuration/options#secret',
  },
  {
    module: '@auth/core',
    protects: 'cookies',
    variable: 'AUTH_SECRET',
    places: [['Auth', 1, 'secret']],
    source: 'https://authjs.dev/reference/core#secret',
  },
  {
    module: '@auth/express',
    protects: 'cookies',
    variable: 'AUTH_SECRET',
    places: [['ExpressAuth', 0, 'secret']],
    source: 'https://authjs.dev/reference/express',
  },
  {
    module: 'better-auth',
    protects: 'cookies',
    variable: 'BETTER_AUTH_SECRET',
    places: [['betterAuth', 0, 'secret']],
    source: 'https://www.better-auth.com/docs/reference/options#secret',
  },
  {
    module: 'jsonwebtoken',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['sign', 1, ''],
      ['verify', 1, ''],
    ],
    source: 'https://github.com/auth0/node-jsonwebtoken#usage',
  },
  {
    module: 'jwt-simple',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['encode', 1, ''],
      ['decode', 1, ''],
    ],
    source: 'https://github.com/hokaccha/node-jwt-simple#usage',
  },
  {
    module: 'jose',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['jwtVerify', 1, ''],
      ['jwtDecrypt', 1, ''],
    ],
    source: 'https://github.com/panva/jose/blob/main/docs/jwt/verify/functions/jwtVerify.md',
  },
  {
    module: '@nestjs/jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['JwtModule.register', 0, 'secret'],
      ['JwtModule.registerAsync', 0, 'useFactory.secret'],
      ['JwtService', 0, 'secret'],
      ...['sign', 'signAsync', 'verify', 'verifyAsync'].map((name): Place => [`JwtService().${name}`, 1, 'secret']),
    ],
    source: 'https://github.com/nestjs/jwt#usage',
  },
  {
    module: 'passport-jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['Strategy', 0, 'secretOrKey'],
      ['Strategy', 0, 'secretOrKeyProvider'],
    ],
    source: 'https://github.com/mikenicholson/passport-jwt#configure-strategy',
  },
  {
    module: 'express-jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['', 0, 'secret'],
      ['expressjwt', 0, 'secret'],
    ],
    source: 'https://github.com/auth0/express-jwt#usage',
  },
  {
    module: 'koa-jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [['', 0, 'secret']],
    source: 'https://github.com/koajs/jwt#usage',
  },
  {
    module: '@fastify/jwt',
    by: 'register',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [['', 1, 'secret']],
    source: 'https://github.com/fastify/fastify-jwt#secret-required',
  },
  {
    module: 'fast-jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['createSigner', 0, 'key'],
      ['createVerifier', 0, 'key'],
    ],
    source: 'https://github.com/nearform/fast-jwt#createsigner',
  },
  {
    module: 'hono/jwt',
    protects: 'tokens',
    variable: 'JWT_SECRET',
    places: [
      ['jwt', 0, 'secret'],
      ['sign', 1, ''],
      ['verify', 1, ''],
    ],
    source: 'https://hono.dev/docs/helpers/jwt',
  },
  {
    module: 'crypto',
    protects: 'data',
    variable: 'SECRET_KEY',
    places: [
      ...['createHmac', 'createCipheriv', 'createDecipheriv'].map((name): Place => [name, 1, '']),
      ...['scrypt', 'scryptSync', 'pbkdf2', 'pbkdf2Sync'].map((name): Place => [name, 0, '']),
    ],
    source: 'https://nodejs.org/api/crypto.html#cryptocreatehmacalgorithm-key-options',
  },
  {
    module: 'crypto-js',
    protects: 'data',
    variable: 'SECRET_KEY',
    places: [
      ...['AES.encrypt', 'AES.decrypt', 'TripleDES.encrypt', 'TripleDES.decrypt', 'HmacSHA256', 'HmacSHA512', 'HmacSHA1'].map(
        (name): Place => [name, 1, ''],
      ),
    ],
    source: 'https://cryptojs.gitbook.io/docs/#ciphers',
  },
];

/** Every place that takes a key, by module. */
export const SECRET_SINKS: ReadonlyMap<string, readonly SecretSink[]> = new Map(
  LIBRARIES.map(({ places, by, ...library }) => [
    library.module,
    places.map(([name, argument, option]): SecretSink => ({ ...library, by: by ?? 'call', name, argument, option })),
  ]),
);

/** jose's classes that sign and encrypt, whose last step takes the key. */
export const JOSE_KEY_STEP: SecretSink = {
  module: 'jose',
  name: '',
  by: 'call',
  argument: 0,
  option: '',
  protects: 'tokens',
  variable: 'JWT_SECRET',
  source: 'https://github.com/panva/jose/blob/main/docs/jwt/sign/classes/SignJWT.md#sign',
};

/** Koa's keys for signed cookies, a property of the application. */
export const KOA_KEYS: SecretSink = {
  module: 'koa',
  name: '().keys',
  by: 'call',
  argument: 0,
  option: 'keys',
  protects: 'cookies',
  variable: 'COOKIE_SECRET',
  source: 'https://koajs.com/#app-keys-',
};

/** The packages: without the name of one of them, a file hands no key to any. */
export const SECRET_MODULES: readonly [string, ...string[]] = [KOA_KEYS.module, ...SECRET_SINKS.keys()];

/**
 * Keys that a protocol prescribes; everybody has them, and nothing is secret about them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @see https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
 * @see https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki
 */
export const PROTOCOL_KEYS = /^(?:AWS4|aws4_request|WebAppData|Bitcoin seed|ed25519 seed|Nist256p1 seed)$/u;
