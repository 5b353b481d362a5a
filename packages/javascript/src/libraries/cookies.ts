import type { Callee, Sourced } from './library.ts';

/**
 * What a cookie gets when the code does not say: on, off, or `connection`: on when the request came over TLS, as
 * far as the program sees.
 */
export type CookieDefault = 'on' | 'off' | 'connection';

/** What applies without an option, as the source says and the tests of this file check. */
export interface CookieDefaults extends Sourced {
  readonly secure: CookieDefault;
  readonly httpOnly: CookieDefault;
  /** Undefined when the attribute is not sent. */
  readonly sameSite: 'lax' | undefined;
}

/** Session middleware, which sets a cookie of its own. */
export interface SessionLibrary extends CookieDefaults, Callee {
  /** Whether it is called, or registered as a plugin of Fastify. */
  readonly by: 'call' | 'register';
  /** The argument with the options. */
  readonly options: number;
  /** The way to the options of the cookie; empty when they stand among the others. */
  readonly cookie: string;
  /** What it does on the server; undefined when the cookie holds all of the session. */
  readonly onServer?: {
    /** Where sessions are without the option `store`: in the memory of the process. The package exports it so. */
    readonly defaultStore: 'MemoryStore';
    /** Whether visitors get a session, and a cookie, before anything is in it. The option is `saveUninitialized`. */
    readonly savesUninitialized: boolean;
  };
}

/** Session middleware, by package. */
export const SESSION_LIBRARIES: readonly SessionLibrary[] = [
  {
    module: 'express-session',
    name: '',
    by: 'call',
    options: 0,
    cookie: 'cookie',
    secure: 'off',
    httpOnly: 'on',
    sameSite: undefined,
    onServer: { defaultStore: 'MemoryStore', savesUninitialized: true },
    source: 'https://github.com/expressjs/session#cookie',
  },
  {
    module: 'cookie-session',
    name: '',
    by: 'call',
    options: 0,
    cookie: '',
    secure: 'connection',
    httpOnly: 'on',
    sameSite: undefined,
    source: 'https://github.com/expressjs/cookie-session#cookie-options',
  },
  {
    module: 'koa-session',
    name: '',
    by: 'call',
    options: 0,
    cookie: '',
    secure: 'connection',
    httpOnly: 'on',
    sameSite: undefined,
    source: 'https://github.com/koajs/session#example',
  },
  {
    module: '@fastify/session',
    name: '',
    by: 'register',
    options: 1,
    cookie: 'cookie',
    secure: 'on',
    httpOnly: 'on',
    sameSite: undefined,
    onServer: { defaultStore: 'MemoryStore', savesUninitialized: true },
    source: 'https://github.com/fastify/session#cookie',
  },
  {
    module: '@fastify/secure-session',
    name: '',
    by: 'register',
    options: 1,
    cookie: 'cookie',
    secure: 'off',
    httpOnly: 'on',
    sameSite: 'lax',
    source: 'https://github.com/fastify/fastify-secure-session#readme',
  },
  {
    module: 'iron-session',
    name: 'getIronSession',
    by: 'call',
    options: 2,
    cookie: 'cookieOptions',
    secure: 'on',
    httpOnly: 'on',
    sameSite: 'lax',
    source: 'https://github.com/vvo/iron-session#options',
  },
  {
    module: 'next-auth',
    name: '',
    by: 'call',
    options: 0,
    cookie: 'cookies.sessionToken.options',
    secure: 'connection',
    httpOnly: 'on',
    sameSite: 'lax',
    source: 'https://next-auth.js.org/configuration/options#cookies',
  },
  {
    module: 'better-auth',
    name: 'betterAuth',
    by: 'call',
    options: 0,
    cookie: 'advanced.defaultCookieAttributes',
    secure: 'connection',
    httpOnly: 'on',
    sameSite: 'lax',
    source: 'https://www.better-auth.com/docs/concepts/cookies',
  },
];

/** A function or method that sets one cookie. */
export interface CookieSetter extends CookieDefaults {
  /**
   * What it is: a function of a package, a method of the response, or a method of the cookies that `ctx.cookies`
   * or `cookies()` gives.
   */
  readonly is: Callee | 'responseMethod' | 'koaCookies' | 'nextCookies';
  /** The names of the method; for functions of packages their own. */
  readonly methods: readonly string[];
  /** The arguments with the cookie's name, its value and its options. */
  readonly name: number;
  readonly options: number;
  /** Whether `process.env` is there where it usually runs. */
  readonly onNode: boolean;
}

/** What sets single cookies. */
export const COOKIE_SETTERS: readonly CookieSetter[] = [
  {
    is: 'responseMethod',
    methods: ['cookie'],
    name: 0,
    options: 2,
    onNode: true,
    secure: 'off',
    httpOnly: 'off',
    sameSite: undefined,
    source: 'https://expressjs.com/en/api.html#res.cookie',
  },
  {
    is: 'responseMethod',
    methods: ['setCookie'],
    name: 0,
    options: 2,
    onNode: true,
    secure: 'off',
    httpOnly: 'off',
    sameSite: 'lax',
    source: 'https://github.com/fastify/fastify-cookie#sending',
  },
  {
    is: 'koaCookies',
    methods: ['set'],
    name: 0,
    options: 2,
    onNode: true,
    secure: 'connection',
    httpOnly: 'on',
    sameSite: undefined,
    source: 'https://github.com/pillarjs/cookies#cookiessetname--values--options',
  },
  {
    is: 'nextCookies',
    methods: ['set'],
    name: 0,
    options: 2,
    onNode: true,
    secure: 'off',
    httpOnly: 'off',
    sameSite: undefined,
    source: 'https://nextjs.org/docs/app/api-reference/functions/cookies',
  },
  {
    is: { module: 'hono/cookie', name: 'setCookie' },
    methods: ['setCookie'],
    name: 1,
    options: 3,
    onNode: false,
    secure: 'off',
    httpOnly: 'off',
    sameSite: undefined,
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    is: { module: 'hono/cookie', name: 'setSignedCookie' },
    methods: ['setSignedCookie'],
    name: 1,
    options: 4,
    onNode: false,
    secure: 'off',
    httpOnly: 'off',
    sameSite: undefined,
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    is: { module: 'cookie', name: 'serialize' },
    methods: ['serialize'],
    name: 0,
    options: 2,
    onNode: true,
    secure: 'off',
    httpOnly: 'off',
    sameSite: undefined,
    source: 'https://github.com/jshttp/cookie#cookieserializename-value-options',
  },
];
