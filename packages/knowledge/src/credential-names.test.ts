import { describe, expect, it } from 'vitest';
import { databaseVariablesFor, userVariablesFor } from './credential-names.ts';

describe('userVariablesFor', () => {
  it.each([
    ['POSTGRES_PASSWORD', 'POSTGRES_USER'],
    ['PGPASSWORD', 'PGUSER'],
    ['DB_PASS', 'DB_USER'],
    ['RABBITMQ_DEFAULT_PASS', 'RABBITMQ_DEFAULT_USER'],
    ['MINIO_ROOT_PASSWORD', 'MINIO_ROOT_USER'],
    ['MINIO_SECRET_KEY', 'MINIO_ACCESS_KEY'],
    ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
    ['MONGO_INITDB_ROOT_PASSWORD', 'MONGO_INITDB_ROOT_USERNAME'],
    ['GF_SECURITY_ADMIN_PASSWORD', 'GF_SECURITY_ADMIN_USER'],
    ['KEYCLOAK_ADMIN_PASSWORD', 'KEYCLOAK_ADMIN'],
    ['KC_BOOTSTRAP_ADMIN_PASSWORD', 'KC_BOOTSTRAP_ADMIN_USERNAME'],
    ['PGADMIN_DEFAULT_PASSWORD', 'PGADMIN_DEFAULT_EMAIL'],
    ['MYSQL_ROOT_PASSWORD', 'MYSQL_USER'],
    ['PASSWORD', 'USERNAME'],
  ])('%s belongs to %s', (name, user) => {
    expect(userVariablesFor(name)).toContain(user);
  });

  it.each(['JWT_SECRET', 'API_TOKEN', 'BYPASS', 'POSTGRES_USER', 'POSTGRES_PASSWORD_FILE', ''])(
    'none for %j',
    (name) => {
      expect([...userVariablesFor(name), ...databaseVariablesFor(name)]).toEqual([]);
    },
  );
});

describe('databaseVariablesFor', () => {
  it.each([
    ['POSTGRES_PASSWORD', 'POSTGRES_DB'],
    ['MYSQL_ROOT_PASSWORD', 'MYSQL_DATABASE'],
    ['DB_PASSWORD', 'DB_NAME'],
    ['PGPASSWORD', 'PGDATABASE'],
  ])('%s belongs to %s', (name, database) => {
    expect(databaseVariablesFor(name)).toContain(database);
  });
});
