import type { Callee, Sourced } from './library.ts';

/** A package whose function makes protection against forged requests; its options are the first argument. */
export interface CsrfLibrary extends Callee, Sourced {
  /** The option with the methods that are not protected. */
  readonly methods?: string;
  /** Options any of which is a function that says which requests or origins pass without a token. */
  readonly pass?: readonly string[];
}

/** Packages against forged requests. */
export const CSRF_LIBRARIES: readonly CsrfLibrary[] = [
  { module: 'csurf', name: '', methods: 'ignoreMethods', source: 'https://github.com/expressjs/csurf#ignoremethods' },
  {
    module: '@dr.pogodin/csurf',
    name: '',
    methods: 'ignoreMethods',
    source: 'https://github.com/birdofpreyru/csurf#options',
  },
  {
    module: 'csrf-csrf',
    name: 'doubleCsrf',
    methods: 'ignoredMethods',
    pass: ['skipCsrfProtection'],
    source: 'https://github.com/Psifi-Solutions/csrf-csrf#configuration',
  },
  {
    module: 'csrf-sync',
    name: 'csrfSync',
    methods: 'ignoredMethods',
    pass: ['skipCsrfProtection'],
    source: 'https://github.com/Psifi-Solutions/csrf-sync#configuration',
  },
  {
    module: 'hono/csrf',
    name: 'csrf',
    pass: ['origin', 'secFetchSite'],
    source: 'https://hono.dev/docs/middleware/builtin/csrf',
  },
];

/** An option of a framework that switches its own protection off. */
export interface CsrfSwitch extends Sourced {
  /** The option that it stands in; undefined for any. */
  readonly inside?: string;
  /** The value that switches it off; `*` in a list that trusts every origin. */
  readonly off: boolean | '*' | 'any';
  readonly framework: string;
}

/** Options of frameworks, by name. */
export const CSRF_SWITCHES: Readonly<Record<string, readonly CsrfSwitch[]>> = {
  checkOrigin: [
    { inside: 'csrf', off: false, framework: 'SvelteKit', source: 'https://svelte.dev/docs/kit/configuration#csrf' },
    {
      inside: 'security',
      off: false,
      framework: 'Astro',
      source: 'https://docs.astro.build/en/reference/configuration-reference/#securitycheckorigin',
    },
  ],
  trustedOrigins: [
    { inside: 'csrf', off: '*', framework: 'SvelteKit', source: 'https://svelte.dev/docs/kit/configuration#csrf' },
  ],
  allowedOrigins: [
    {
      inside: 'serverActions',
      off: '*',
      framework: 'Next.js',
      source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/serverActions#allowedorigins',
    },
  ],
  disableCSRFCheck: [
    {
      inside: 'advanced',
      off: true,
      framework: 'better-auth',
      source: 'https://www.better-auth.com/docs/reference/options#advanced',
    },
  ],
  // Auth.js takes a symbol of the same name.
  skipCSRFCheck: [{ off: 'any', framework: 'Auth.js', source: 'https://authjs.dev/reference/core#skipcsrfcheck' }],
};
