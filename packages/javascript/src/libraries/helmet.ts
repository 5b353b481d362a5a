import type { Callee, Sourced } from './library.ts';

/** Middleware that sends a set of headers, each of which an option switches off. */
export interface HeaderLibrary extends Callee, Sourced {
  /** Whether it is called, or registered as a plugin of Fastify. */
  readonly by: 'call' | 'register';
  /** The argument with the options. */
  readonly options: number;
  /** Whether it sends a content security policy without being asked, and adds to a policy what it lacks. */
  readonly hasDefaultPolicy: boolean;
}

/** Middleware of the helmet family. */
export const HEADER_LIBRARIES: readonly HeaderLibrary[] = [
  {
    module: 'helmet',
    name: '',
    by: 'call',
    options: 0,
    hasDefaultPolicy: true,
    source: 'https://helmet.js.org/#reference',
  },
  {
    module: 'koa-helmet',
    name: '',
    by: 'call',
    options: 0,
    hasDefaultPolicy: true,
    source: 'https://github.com/venables/koa-helmet#usage',
  },
  {
    module: '@fastify/helmet',
    name: '',
    by: 'register',
    options: 1,
    hasDefaultPolicy: true,
    source: 'https://github.com/fastify/fastify-helmet#how-it-works',
  },
  {
    module: 'hono/secure-headers',
    name: 'secureHeaders',
    by: 'call',
    options: 0,
    hasDefaultPolicy: false,
    source: 'https://hono.dev/docs/middleware/builtin/secure-headers#supported-options',
  },
];

/** A header that helmet sends unless the code says otherwise. */
export interface HelmetHeader {
  readonly header: string;
  /** Names of the option that switches it, the newest first. */
  readonly options: readonly [string, ...string[]];
  /** What is sent by default. */
  readonly value: string;
  /** What happens without it, as the end of a sentence. */
  readonly without: string;
}

/**
 * The headers of helmet 8 that matter for the checklist. In helmet 6 and 7, `Strict-Transport-Security` has
 * `max-age=15552000`.
 *
 * @see https://github.com/helmetjs/helmet/blob/main/CHANGELOG.md
 */
export const HELMET_HEADERS: readonly HelmetHeader[] = [
  {
    header: 'Strict-Transport-Security',
    options: ['strictTransportSecurity', 'hsts'],
    value: 'max-age=31536000; includeSubDomains',
    without: 'so browsers also come over plain HTTP, where anybody on the way reads and changes what is sent',
  },
  {
    header: 'X-Content-Type-Options',
    options: ['xContentTypeOptions', 'noSniff'],
    value: 'nosniff',
    without: 'so browsers guess types and may run an uploaded text as a script',
  },
  {
    header: 'X-Frame-Options',
    options: ['xFrameOptions', 'frameguard'],
    value: 'SAMEORIGIN',
    without: 'so other sites can show the pages in a frame and lead clicks onto them',
  },
  {
    header: 'Referrer-Policy',
    options: ['referrerPolicy'],
    value: 'no-referrer',
    without: 'so other sites get the addresses from which their links are followed',
  },
  {
    header: 'X-Permitted-Cross-Domain-Policies',
    options: ['xPermittedCrossDomainPolicies', 'permittedCrossDomainPolicies'],
    value: 'none',
    without: 'so PDF readers and old plug-ins may load data from it for other sites',
  },
];

/** Headers of helmet that are often in the way and rarely missed, by option. */
export const MINOR_HELMET_OPTIONS: Readonly<Record<string, string>> = {
  contentSecurityPolicy: 'Content-Security-Policy',
  crossOriginEmbedderPolicy: 'Cross-Origin-Embedder-Policy',
  crossOriginOpenerPolicy: 'Cross-Origin-Opener-Policy',
  crossOriginResourcePolicy: 'Cross-Origin-Resource-Policy',
  originAgentCluster: 'Origin-Agent-Cluster',
  xXssProtection: 'X-XSS-Protection',
  xssFilter: 'X-XSS-Protection',
  ieNoOpen: 'X-Download-Options',
  xDownloadOptions: 'X-Download-Options',
  xDnsPrefetchControl: 'X-DNS-Prefetch-Control',
  dnsPrefetchControl: 'X-DNS-Prefetch-Control',
};

/** Options of helmet that keep the header which the framework sends: `X-Powered-By`. */
export const POWERED_BY_OPTIONS: readonly string[] = ['xPoweredBy', 'hidePoweredBy'];
