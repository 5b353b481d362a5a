import { clientPrefixOf } from './public-names.ts';
import { wordsOf } from './words.ts';
import { remembering } from './remembering.ts';

/**
 * What the name of a secret ends with.
 * The names of credentials as frameworks, official images and cloud vendors document them.
 */
export const SECRET_TAILS: readonly string[] = [
  'ACCESS_KEY',
  'ACCESS_KEY_SECRET',
  'ACCOUNT_KEY',
  'APIKEY',
  'API_KEY',
  'APP_KEY',
  'AUTH_KEY',
  'CLIENT_SECRET',
  'CONNECTION_STRING',
  'COOKIE_KEY',
  'CREDENTIAL',
  'CREDENTIALS',
  'ENCRYPTION_KEY',
  'JWT_KEY',
  'MASTER_KEY',
  'PASS',
  'PASSPHRASE',
  'PASSWD',
  'PASSWORD',
  'PRIVATEKEY',
  'PRIVATE_KEY',
  'PW',
  'PWD',
  'SALT',
  'SECRET',
  'SECRETKEY',
  'SECRET_ACCESS_KEY',
  'SECRET_KEY',
  'SECRET_KEY_BASE',
  'SERVICE_KEY',
  'SERVICE_ROLE_KEY',
  'SESSION_KEY',
  'SIGNING_KEY',
  'TOKEN',
  'WEBHOOK_SECRET',
];

/**
 * Tails that also count as the end of one word, as in `PGPASSWORD` and `JWTSECRET`. Shorter ones do not:
 * `COMPASS`, `BYPASS` and `BASALT` are no secrets.
 */
const WORD_ENDINGS: readonly string[] = [
  'APIKEY',
  'CREDENTIALS',
  'PASSPHRASE',
  'PASSWD',
  'PASSWORD',
  'PRIVATEKEY',
  'SECRET',
  'SECRETKEY',
  'TOKEN',
];

/** Names of credentials that no tail covers. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  /** @see https://getcomposer.org/doc/03-cli.md#composer-auth */
  'COMPOSER_AUTH',
  /** @see https://docs.gitlab.com/ci/docker/using_docker_images/ */
  'DOCKER_AUTH_CONFIG',
  /** @see https://neo4j.com/docs/operations-manual/current/docker/ */
  'NEO4J_AUTH',
  /** @see https://redis.io/docs/latest/develop/tools/cli/ */
  'REDISCLI_AUTH',
  /** The password, in the templates of several projects; after Redis's `AUTH` command. */
  'REDIS_AUTH',
]);

/** One of these is in every name of a secret. Most names are out with this one look at them. */
const IN_SECRET_NAMES =
  /auth|connection|credential|pass|pw|salt|secret|token|(?:access|account|api|app|cookie|encryption|jwt|master|private|role|service|session|signing)[^a-z0-9]*key/iu;

/** What may follow a tail, at most twice: `JWT_SECRET_OLD`, `API_KEY_2`, `PRIVATE_KEY_BASE64`. */
const SUFFIX = /^(?:\d+|B64|BASE|BASE64|CONTENTS?|CURRENT|JSON|NEW|OLD|PREVIOUS|PROD|PRODUCTION|VALUE)$/u;
const MOST_SUFFIXES = 2;

/** Words inside a name that say that it is no secret. */
export const NOT_SECRET_PARTS: readonly string[] = [
  'ALLOW_EMPTY',
  'ANON',
  'CLIENT_ID',
  'CSRF_TOKEN_NAME',
  'FORGOT_PASSWORD',
  'KEY_ID',
  'MAX_TOKENS',
  'PASSWORD_MIN',
  'PASSWORD_RESET_URL',
  'PUBKEY',
  'PUBLIC',
  'PUBLISHABLE',
  'RATE_LIMIT',
  'RESET_PASSWORD_URL',
  'SITEKEY',
  'SITE_KEY',
  'TOKENIZER',
];

/**
 * What is still secret behind a prefix that publishes the variable, such as `VITE_`. The keys and tokens of
 * map, analytics and authentication services that stand there are meant for the browser.
 */
const NEVER_PUBLIC = /_(?:SECRET|PRIVATE_KEY|PASSWORD|PASSWD|SERVICE_ROLE|CONNECTION_STRING)(?:_|$)/u;

/**
 * Whether a variable, option or field with this name usually holds a secret. The name is split into words, so
 * `jwtSecret`, `JWT_SECRET` and `jwt-secret` get the same answer; what counts is how it ends: `TOKEN_URL`,
 * `TOKEN_RATE_LIMIT` and `JWT_SECRET_FILE` are no secrets.
 */
export function isSecretName(name: string): boolean {
  if (!IN_SECRET_NAMES.test(name)) return false;
  return name.length > LONGEST_REMEMBERED ? endsInSecret(name) : remembered(name);
}

/** Whole values are asked about as well, and are not worth remembering. */
const LONGEST_REMEMBERED = 100;

const remembered = remembering(endsInSecret);

function endsInSecret(name: string): boolean {
  const words = nameWords(name);
  const joined = words.join('_');
  if (NOT_SECRET_PARTS.some((part) => `_${joined}_`.includes(`_${part}_`))) return false;
  if (clientPrefixOf(joined) && !NEVER_PUBLIC.test(joined)) return false;
  if (SECRET_NAMES.has(joined)) return true;
  for (let suffixes = 0; suffixes <= MOST_SUFFIXES; suffixes++) {
    if (endsLikeSecret(words)) return true;
    if (!SUFFIX.test(words.pop() ?? '')) return false;
  }
  return false;
}

/** Upper case, with the digits at the end as a word of their own. */
function nameWords(name: string): string[] {
  const words = wordsOf(name).map((word) => word.toUpperCase());
  const last = words.at(-1) ?? '';
  const numbered = SUFFIX.test(last) ? undefined : /^([A-Z]+)(\d+)$/u.exec(last);
  return numbered ? [...words.slice(0, -1), numbered[1]!, numbered[2]!] : words;
}

function endsLikeSecret(words: readonly string[]): boolean {
  const joined = `_${words.join('_')}`;
  const last = words.at(-1) ?? '';
  return (
    SECRET_TAILS.some((tail) => joined.endsWith(`_${tail}`)) ||
    WORD_ENDINGS.some((ending) => last.endsWith(ending))
  );
}
