import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_PREFIXES } from './public-names.ts';
import { NOT_SECRET_PARTS, SECRET_TAILS, isSecretName } from './secret-names.ts';

describe('isSecretName', () => {
  it.each(SECRET_TAILS)('%s, alone and after other words', (tail) => {
    expect([isSecretName(tail), isSecretName(`MY_APP_${tail}`)]).toEqual([true, true]);
  });

  it.each([
    ...['jwtSecret', 'jwt-secret', 'JWTSecret', 'spring.datasource.password', 'PGPASSWORD', 'DBPASSWORD'],
    ...['JWTSECRET', 'authtoken', 'OPENAIAPIKEY', 'ZULIP__SECRET_KEY', 'MYSQL_PWD', 'PGADMIN_PW'],
    ...['AWS_SECRET_ACCESS_KEY', 'SUPABASE_SERVICE_ROLE_KEY', 'AZURE_STORAGE_CONNECTION_STRING'],
    ...['COMPOSER_AUTH', 'REDISCLI_AUTH', 'NEO4J_AUTH', 'DOCKER_AUTH_CONFIG', 'REDIS_AUTH'],
  ])('%s is one', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    ...['JWT_SECRET_OLD', 'JWT_SECRET_NEW', 'JWT_SECRET_PREVIOUS', 'JWT_SECRET_CURRENT', 'API_KEY_PROD'],
    ...['API_KEY_PRODUCTION', 'SECRET_KEY_BASE', 'TOKEN_VALUE', 'PASSWORD_2', 'PASSWORD1', 'API_KEY_OLD_2'],
    ...['PRIVATE_KEY_BASE64', 'PRIVATE_KEY_B64', 'GOOGLE_CREDENTIALS_JSON', 'GCLOUD_CREDENTIALS_CONTENTS'],
  ])('%s is one with a suffix', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    ...['_FILE', '_PATH', '_TTL', '_EXPIRES', '_EXPIRES_IN', '_EXPIRY', '_EXPIRATION', '_LENGTH', '_NAME'],
    ...['_HEADER'],
    ...['_PREFIX', '_TYPE', '_ALGORITHM', '_ALG', '_ENABLED', '_REQUIRED', '_ROUNDS', '_COUNT', '_LIMIT'],
    ...['_URL'],
    ...['_URI', '_ENDPOINT', '_HOST', '_PORT', '_ISSUER', '_AUDIENCE', '_POLICY', '_HINT', '_FIELD', '_ID'],
  ])('…%s is none', (ending) => {
    const names = [`JWT_SECRET${ending}`, `TOKEN${ending}`, `DB_PASSWORD${ending}`];
    expect(names.filter(isSecretName)).toEqual([]);
  });

  it.each(NOT_SECRET_PARTS)('…%s… is none', (part) => {
    expect([`${part}_TOKEN`, `APP_${part}_SECRET`].filter(isSecretName)).toEqual([]);
  });

  it.each([
    ...['TOKEN_RATE_LIMIT', 'MAX_TOKENS', 'TOKEN_URL', 'TOKENIZER_MODE', 'AWS_ACCESS_KEY_ID'],
    ...['STRIPE_PUBLISHABLE_KEY'],
    ...['GPG_KEY', 'GPG_KEYS', 'PYTHON_SHA256', 'NODE_CHECKSUM', 'SECRET_KEY_BASE_DUMMY'],
    ...['ALLOW_EMPTY_PASSWORD'],
    ...['COMPASS', 'RATE_BYPASS', 'BASALT', 'MONKEY', 'KEY', 'CACHE_KEY', 'PRIMARY_KEY', 'PASSWORDS'],
    ...['SECRETS', ''],
    ...['SUPABASE_ANON_KEY', 'NEXT_PUBLIC_STRIPE_SECRET_KEY', 'JWT_SECRET_OLD_NEW_PROD', '2', 'OLD'],
  ])('%j is none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });

  it.each(CLIENT_PREFIXES)('keys behind %s are for the browser', (prefix) => {
    expect([`${prefix}API_KEY`, `${prefix}MAPBOX_ACCESS_TOKEN`].filter(isSecretName)).toEqual([]);
  });

  it('but a secret behind such a prefix stays one', () => {
    const names = ['VITE_STRIPE_SECRET_KEY', 'REACT_APP_DB_PASSWORD', 'VITE_SUPABASE_SERVICE_ROLE_KEY'];
    expect(names.filter(isSecretName)).toEqual(names);
  });

  const words = fc.constantFrom(
    ...['api', 'key', 'secret', 'token', 'password', 'db', 'url', 'public', 'jwt', 'old', 'access', 'id'],
    ...['site'],
    ...['private', 'client', 'file', 'rate', 'limit', 'max', 'salt', 'pass', 'name', 'base', 'connection'],
    ...['string'],
  );
  const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`;

  it('does not depend on how the words are joined', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (parts) => {
        const styles = [
          parts.join('_').toUpperCase(),
          parts.join('_'),
          parts.join('-'),
          parts.join('.'),
          parts.map(capital).join(''),
          [parts[0], ...parts.slice(1).map(capital)].join(''),
        ];
        expect(new Set(styles.map(isSecretName)).size).toBe(1);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (name) => typeof isSecretName(name) === 'boolean'));
  });
});

describe('the lists', () => {
  it.each([
    ['SECRET_TAILS', SECRET_TAILS],
    ['NOT_SECRET_PARTS', NOT_SECRET_PARTS],
    ['CLIENT_PREFIXES', CLIENT_PREFIXES],
  ])('%s is sorted, without duplicates, in upper case', (_, list) => {
    expect(list).toEqual([...new Set(list)].sort());
    expect(list).toEqual(list.map((entry) => entry.toUpperCase()));
  });
});
