import type { ImageFacts } from './image-facts.ts';

const REDIS = {
  role: 'datastore',
  family: 'redis',
  kind: 'cache',
  ports: [{ port: 6379, use: 'data' }],
  dataPaths: ['/data'],
  declaresVolumes: true,
  openByDefault: true,
  openOptions: ['--protected-mode no'],
  authOptions: ['--requirepass', '--aclfile', '--user'],
} as const;

/** Caches. Redis and its kin are databases and brokers to some. Sorted by the first name of each row. */
export const CACHE_IMAGES: readonly ImageFacts[] = [
  {
    images: ['docker.dragonflydb.io/dragonflydb/dragonfly', 'ghcr.io/dragonflydb/dragonfly'],
    ...REDIS,
    passwords: [{ name: 'DFLY_requirepass' }],
    source: 'https://www.dragonflydb.io/docs/managing-dragonfly/flags',
  },
  {
    images: ['eqalpha/keydb'],
    ...REDIS,
    source: 'https://docs.keydb.dev/docs/docker-basics/',
  },
  {
    images: ['memcached'],
    role: 'datastore',
    family: 'memcached',
    kind: 'cache',
    runsAs: 'nonRoot',
    account: { name: 'memcache' },
    ports: [{ port: 11211, use: 'data' }],
    openByDefault: true,
    authOptions: ['-S', '-Y', '--enable-sasl', '--auth-file'],
    source: 'https://hub.docker.com/_/memcached',
  },
  {
    images: ['redis'],
    ...REDIS,
    runsAs: 'dropsPrivileges',
    account: { name: 'redis' },
    healthCommand: 'redis-cli ping',
    source: 'https://hub.docker.com/_/redis',
  },
  {
    images: ['redis/redis-stack', 'redis/redis-stack-server'],
    ...REDIS,
    ports: [
      { port: 6379, use: 'data' },
      { port: 8001, use: 'admin' },
    ],
    passwords: [{ name: 'REDIS_ARGS' }],
    healthCommand: 'redis-cli ping',
    source: 'https://hub.docker.com/r/redis/redis-stack-server',
  },
  {
    images: ['valkey/valkey'],
    ...REDIS,
    runsAs: 'dropsPrivileges',
    account: { name: 'valkey' },
    healthCommand: 'valkey-cli ping',
    source: 'https://hub.docker.com/r/valkey/valkey',
  },
];
