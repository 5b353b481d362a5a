import { isSecretName } from './secret-names.ts';

/** What the name of a password ends with, and how the variables beside it end that name its account. */
const PAIRS: readonly (readonly [password: RegExp, users: readonly string[]])[] = [
  [/(?:^|_)SECRET_ACCESS_KEY$/u, ['ACCESS_KEY_ID']],
  [/(?:^|_)SECRET_KEY$/u, ['ACCESS_KEY']],
  [/ROOT_PASSWORD$/u, ['ROOT_USER', 'ROOT_USERNAME', 'USER', 'USERNAME']],
  [/(?:PASSWORD|PASSWD|PASS|PWD|PW)$/u, ['USER', 'USERNAME', 'EMAIL', 'LOGIN']],
];

/** What all names of passwords end with: most names are out with this one look at them. */
const MAY_HAVE_ACCOUNT = /(?:KEY|PASSWORD|PASSWD|PASS|PWD|PW)$/u;

/** Names that follow no pattern. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  KEYCLOAK_ADMIN_PASSWORD: ['KEYCLOAK_ADMIN'],
};

const PASSWORD_OF_DATABASE = /(?:ROOT_)?(?:PASSWORD|PASSWD|PASS|PWD)$/u;

/**
 * Names of the variables that may hold the account of a password, the likeliest first: `POSTGRES_PASSWORD` to
 * `POSTGRES_USER`, `RABBITMQ_DEFAULT_PASS` to `RABBITMQ_DEFAULT_USER`, `MINIO_SECRET_KEY` to
 * `MINIO_ACCESS_KEY`. Empty for names that are not those of a password.
 */
export function userVariablesFor(name: string): string[] {
  if (!MAY_HAVE_ACCOUNT.test(name) || !isSecretName(name)) return [];
  const own = Object.hasOwn(EXCEPTIONS, name) ? EXCEPTIONS[name]! : [];
  const pair = PAIRS.find(([password]) => password.test(name));
  return [...own, ...(pair?.[1].map((user) => name.replace(pair[0], (tail) => joined(tail, user))) ?? [])];
}

/** Names of the variables that may hold the database of a password: `POSTGRES_DB`, `MYSQL_DATABASE`. */
export function databaseVariablesFor(name: string): string[] {
  if (!PASSWORD_OF_DATABASE.test(name) || !isSecretName(name)) return [];
  return ['DB', 'DATABASE', 'NAME', 'DB_NAME', 'INITDB_DATABASE'].map((database) =>
    name.replace(PASSWORD_OF_DATABASE, (tail) => joined(tail, database)),
  );
}

/** Keeps the underscore that a tail begins with. */
function joined(tail: string, name: string): string {
  return tail.startsWith('_') ? `_${name}` : name;
}
