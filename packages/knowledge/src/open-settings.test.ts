import { describe, expect, it } from 'vitest';
import { imageFacts } from './images.ts';
import { demandsPassword, isOpenSetting, openOptionOf } from './open-settings.ts';

describe('isOpenSetting', () => {
  it.each([
    ['POSTGRES_HOST_AUTH_METHOD', 'trust', true],
    ['POSTGRES_HOST_AUTH_METHOD', ' TRUST ', true],
    ['POSTGRES_HOST_AUTH_METHOD', 'scram-sha-256', false],
    ['MYSQL_ALLOW_EMPTY_PASSWORD', 'yes', true],
    ['MYSQL_ALLOW_EMPTY_PASSWORD', '1', true],
    ['MYSQL_ALLOW_EMPTY_PASSWORD', 'no', false],
    ['MARIADB_ALLOW_EMPTY_ROOT_PASSWORD', 'true', true],
    ['ALLOW_EMPTY_PASSWORD', 'yes', true],
    ['xpack.security.enabled', 'false', true],
    ['xpack.security.enabled', 'true', false],
    ['DISABLE_SECURITY_PLUGIN', 'true', true],
    ['NEO4J_AUTH', 'none', true],
    ['NEO4J_AUTH', 'neo4j/Hx7pQ2zLm8vN', false],
    ['ME_CONFIG_BASICAUTH', 'false', true],
    ['AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED', 'true', true],
    ['CACHE_MODE', 'none', false],
  ])('%s=%s: %s', (name, value, expected) => {
    expect(isOpenSetting(name, value)).toBe(expected);
  });

  it('holds for the images that read the variable', () => {
    expect(isOpenSetting('POSTGRES_HOST_AUTH_METHOD', 'trust', imageFacts('postgres', '17'))).toBe(true);
    expect(isOpenSetting('POSTGRES_HOST_AUTH_METHOD', 'trust', imageFacts('redis', '8'))).toBe(false);
    expect(isOpenSetting('POSTGRES_HOST_AUTH_METHOD', 'trust', imageFacts('debian', '12'))).toBe(true);
  });
});

describe('the options of a command', () => {
  it.each([
    ['redis', ['redis-server', '--protected-mode', 'no'], '--protected-mode no'],
    ['redis', ['redis-server', '--protected-mode', 'yes'], undefined],
    ['redis', ['redis-server', 'no'], undefined],
    ['mongo', ['mongod', '--noauth'], '--noauth'],
    ['mysql', ['--skip-grant-tables'], '--skip-grant-tables'],
    ['ghcr.io/acme/api', ['--noauth'], undefined],
  ])('%s %j opens by %s', (repository, words, expected) => {
    expect(openOptionOf(words, imageFacts(repository))).toBe(expected);
  });

  it.each([
    ['redis', ['redis-server', '--requirepass', 'x'], true],
    ['valkey/valkey', ['valkey-server', '--aclfile=/etc/users.acl'], true],
    ['redis', ['redis-server', '--requirepassword'], false],
    ['mongo', ['mongod', '--auth'], true],
    ['ghcr.io/acme/api', ['--auth'], false],
  ])('%s %j demands a password: %s', (repository, words, expected) => {
    expect(demandsPassword(words, imageFacts(repository))).toBe(expected);
  });
});
