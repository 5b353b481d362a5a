/**
 * Prefixes with which bundlers compile a variable into the code that every visitor receives.
 *
 * @see https://nextjs.org/docs/app/guides/environment-variables
 * @see https://vite.dev/guide/env-and-mode
 * @see https://create-react-app.dev/docs/adding-custom-environment-variables/
 * @see https://cli.vuejs.org/guide/mode-and-env.html
 * @see https://nuxt.com/docs/guide/going-further/runtime-config
 * @see https://docs.expo.dev/guides/environment-variables/
 * @see https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
 * @see https://svelte.dev/docs/kit/$env-static-public
 * @see https://storybook.js.org/docs/configure/environment-variables
 */
export const CLIENT_PREFIXES: readonly string[] = [
  'EXPO_PUBLIC_',
  'GATSBY_',
  'NEXT_PUBLIC_',
  'NUXT_PUBLIC_',
  'PUBLIC_',
  'REACT_APP_',
  'STORYBOOK_',
  'VITE_',
  'VUE_APP_',
];

/** The prefix that makes a bundler publish the variable `name`, if it has one. */
export function clientPrefixOf(name: string): string | undefined {
  return CLIENT_PREFIXES.find((prefix) => name.startsWith(prefix));
}

const SECRET =
  /(?:^|_)(?:SECRET|PRIVATE_KEY|PASSWORD|PASSWD|SERVICE_ROLE|CONNECTION_STRING|ACCESS_KEY_SECRET|JWT_SIGNING)(?:_|$)/u;
const DATABASE_URL = /(?:^|_)(?:DATABASE|DB)_URL$/u;
/** Made for browsers, or about a secret: the length of a password, the address of a form. */
const NO_SECRET =
  /PUBLISHABLE|ANON|SITE_?KEY|PUBLIC_KEY|CLIENT_ID|DSN|_(?:URI|URL|PATH|LENGTH|MIN|MAX|ENABLED|REQUIRED|ID|NAME|REGEX|PATTERN)$/u;
/** Parts of forms, and their switches. */
const ABOUT_PASSWORDS =
  /^(?:ALLOW|DISABLE|ENABLE|HAS|HIDE|IS|REQUIRE|SHOW|USE)_|(?:CHANGE|FORGOT|RESET)_PASSWORD|_(?:LOGIN|POLICY|RESET|SIGNIN|SIGNUP)$/u;

/**
 * What a variable that a bundler publishes holds, by what follows the prefix in its name, when browsers must never
 * get it: a `secret`, or the `databaseUrl` of a server, which may be an address of the web after all. Undefined for
 * what is made for browsers.
 */
export function unpublishableKind(rest: string): 'secret' | 'databaseUrl' | undefined {
  const name = rest.toUpperCase();
  // Firebase's database is one that browsers connect to.
  if (DATABASE_URL.test(name)) return name.includes('FIREBASE') ? undefined : 'databaseUrl';
  return SECRET.test(name) && !NO_SECRET.test(name) && !ABOUT_PASSWORDS.test(name) ? 'secret' : undefined;
}
