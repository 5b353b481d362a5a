import type { ImageFacts } from './image-facts.ts';

const COMMON = {
  runsAs: 'nonRoot',
  account: { name: '1001', uid: 1001 },
  source: 'https://github.com/bitnami/containers',
} as const;

const DATASTORE = {
  ...COMMON,
  role: 'datastore',
  fileSuffix: '_FILE',
  openSettings: [{ name: 'ALLOW_EMPTY_PASSWORD' }],
} as const;

/**
 * Bitnami's images, which share one user and one set of conventions. Sorted by the first name of each row.
 */
export const BITNAMI_IMAGES: readonly ImageFacts[] = [
  { ...COMMON, images: ['bitnami/*'], role: 'base' },
  {
    ...DATASTORE,
    images: ['bitnami/mariadb', 'bitnami/mariadb-galera'],
    ports: [{ port: 3306, use: 'data' }],
    dataPaths: ['/bitnami/mariadb'],
    passwords: [{ name: 'MARIADB_PASSWORD' }, { name: 'MARIADB_ROOT_PASSWORD' }],
    users: [{ name: 'MARIADB_USER' }],
    healthCommand: 'mysqladmin ping -h 127.0.0.1',
  },
  {
    images: ['bitnami/minideb'],
    role: 'base',
    runsAs: 'root',
    source: 'https://github.com/bitnami/minideb',
  },
  {
    ...DATASTORE,
    images: ['bitnami/mongodb'],
    ports: [{ port: 27017, use: 'data' }],
    dataPaths: ['/bitnami/mongodb'],
    passwords: [{ name: 'MONGODB_PASSWORD' }, { name: 'MONGODB_ROOT_PASSWORD' }],
    users: [{ name: 'MONGODB_ROOT_USER', default: 'root' }],
  },
  {
    ...DATASTORE,
    images: ['bitnami/mysql'],
    ports: [{ port: 3306, use: 'data' }],
    dataPaths: ['/bitnami/mysql'],
    passwords: [{ name: 'MYSQL_PASSWORD' }, { name: 'MYSQL_ROOT_PASSWORD' }],
    users: [{ name: 'MYSQL_USER' }],
    healthCommand: 'mysqladmin ping -h 127.0.0.1',
  },
  {
    ...DATASTORE,
    images: ['bitnami/postgresql', 'bitnami/postgresql-repmgr'],
    ports: [{ port: 5432, use: 'data' }],
    dataPaths: ['/bitnami/postgresql'],
    passwords: [{ name: 'POSTGRESQL_PASSWORD' }, { name: 'POSTGRESQL_POSTGRES_PASSWORD' }],
    users: [{ name: 'POSTGRESQL_USERNAME', default: 'postgres' }],
    healthCommand: 'pg_isready -U $${POSTGRESQL_USERNAME:-postgres}',
  },
  {
    ...DATASTORE,
    images: ['bitnami/redis', 'bitnami/valkey'],
    ports: [{ port: 6379, use: 'data' }],
    dataPaths: ['/bitnami/redis/data', '/bitnami/valkey/data'],
    passwords: [{ name: 'REDIS_PASSWORD' }, { name: 'VALKEY_PASSWORD' }],
  },
];
