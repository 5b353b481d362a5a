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
    images: ['bitnami/kafka'],
    family: 'kafka',
    kind: 'broker',
    ports: [
      { port: 9092, use: 'data' },
      { port: 9093, use: 'cluster' },
      { port: 9094, use: 'data' },
    ],
    dataPaths: ['/bitnami/kafka'],
    openSettings: [{ name: 'ALLOW_PLAINTEXT_LISTENER' }],
  },
  {
    ...DATASTORE,
    images: ['bitnami/mariadb', 'bitnami/mariadb-galera'],
    family: 'mysql',
    kind: 'database',
    ports: [{ port: 3306, use: 'data' }],
    dataPaths: ['/bitnami/mariadb'],
    passwords: [{ name: 'MARIADB_PASSWORD' }, { name: 'MARIADB_ROOT_PASSWORD' }],
    users: [{ name: 'MARIADB_USER' }],
    healthCommand: 'mysqladmin ping -h 127.0.0.1',
  },
  {
    ...DATASTORE,
    images: ['bitnami/memcached'],
    family: 'memcached',
    kind: 'cache',
    ports: [{ port: 11211, use: 'data' }],
    passwords: [{ name: 'MEMCACHED_PASSWORD' }],
    users: [{ name: 'MEMCACHED_USERNAME' }],
  },
  {
    images: ['bitnami/minideb'],
    role: 'base',
    runsAs: 'root',
    source: 'https://github.com/bitnami/minideb',
  },
  {
    ...COMMON,
    images: ['bitnami/minio'],
    role: 'objectStore',
    family: 'minio',
    ports: [
      { port: 9000, use: 'web' },
      { port: 9001, use: 'admin' },
    ],
    dataPaths: ['/bitnami/minio/data'],
    passwords: [{ name: 'MINIO_ROOT_PASSWORD' }],
    users: [{ name: 'MINIO_ROOT_USER' }],
    fileSuffix: '_FILE',
  },
  {
    ...DATASTORE,
    images: ['bitnami/mongodb'],
    family: 'mongo',
    kind: 'database',
    ports: [{ port: 27017, use: 'data' }],
    dataPaths: ['/bitnami/mongodb'],
    passwords: [{ name: 'MONGODB_PASSWORD' }, { name: 'MONGODB_ROOT_PASSWORD' }],
    users: [{ name: 'MONGODB_ROOT_USER', default: 'root' }],
  },
  {
    ...DATASTORE,
    images: ['bitnami/mysql'],
    family: 'mysql',
    kind: 'database',
    ports: [{ port: 3306, use: 'data' }],
    dataPaths: ['/bitnami/mysql'],
    passwords: [{ name: 'MYSQL_PASSWORD' }, { name: 'MYSQL_ROOT_PASSWORD' }],
    users: [{ name: 'MYSQL_USER' }],
    healthCommand: 'mysqladmin ping -h 127.0.0.1',
  },
  {
    ...COMMON,
    images: ['bitnami/nginx'],
    role: 'proxy',
    ports: [
      { port: 8080, use: 'web' },
      { port: 8443, use: 'web' },
    ],
  },
  {
    ...DATASTORE,
    images: ['bitnami/postgresql', 'bitnami/postgresql-repmgr'],
    family: 'postgres',
    kind: 'database',
    ports: [{ port: 5432, use: 'data' }],
    dataPaths: ['/bitnami/postgresql'],
    passwords: [{ name: 'POSTGRESQL_PASSWORD' }, { name: 'POSTGRESQL_POSTGRES_PASSWORD' }],
    users: [{ name: 'POSTGRESQL_USERNAME', default: 'postgres' }],
    healthCommand: 'pg_isready -U $${POSTGRESQL_USERNAME:-postgres}',
  },
  {
    ...DATASTORE,
    images: ['bitnami/rabbitmq'],
    family: 'rabbitmq',
    kind: 'broker',
    ports: [
      { port: 5672, use: 'data' },
      { port: 15672, use: 'admin' },
      { port: 25672, use: 'cluster' },
    ],
    dataPaths: ['/bitnami/rabbitmq/mnesia'],
    passwords: [{ name: 'RABBITMQ_PASSWORD' }],
    users: [{ name: 'RABBITMQ_USERNAME', default: 'user' }],
    healthCommand: 'rabbitmq-diagnostics -q ping',
  },
  {
    ...DATASTORE,
    images: ['bitnami/redis', 'bitnami/valkey'],
    family: 'redis',
    kind: 'cache',
    ports: [{ port: 6379, use: 'data' }],
    dataPaths: ['/bitnami/redis/data', '/bitnami/valkey/data'],
    passwords: [{ name: 'REDIS_PASSWORD' }, { name: 'VALKEY_PASSWORD' }],
  },
  {
    ...DATASTORE,
    images: ['bitnami/zookeeper'],
    family: 'zookeeper',
    kind: 'coordination',
    ports: [
      { port: 2181, use: 'data' },
      { port: 2888, use: 'cluster' },
      { port: 3888, use: 'cluster' },
    ],
    dataPaths: ['/bitnami/zookeeper'],
    openSettings: [{ name: 'ALLOW_ANONYMOUS_LOGIN' }],
  },
];
