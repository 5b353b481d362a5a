import type { ImageFacts } from './image-facts.ts';

const ZOOKEEPER = {
  role: 'datastore',
  family: 'zookeeper',
  kind: 'coordination',
  ports: [
    { port: 2181, use: 'data' },
    { port: 2888, use: 'cluster' },
    { port: 3888, use: 'cluster' },
    { port: 8080, use: 'admin' },
  ],
} as const;

/** What clusters keep their state in. Sorted by the first name of each row. */
export const COORDINATION_IMAGES: readonly ImageFacts[] = [
  {
    images: ['confluentinc/cp-zookeeper'],
    ...ZOOKEEPER,
    dataPaths: ['/var/lib/zookeeper/data'],
    source: 'https://docs.confluent.io/platform/current/installation/docker/image-reference.html',
  },
  {
    images: ['etcd', 'quay.io/coreos/etcd', 'gcr.io/etcd-development/etcd'],
    role: 'datastore',
    family: 'etcd',
    kind: 'coordination',
    runsAs: 'root',
    ports: [
      { port: 2379, use: 'data' },
      { port: 2380, use: 'cluster' },
    ],
    openByDefault: true,
    authOptions: ['--client-cert-auth'],
    source: 'https://etcd.io/docs/latest/op-guide/container/',
  },
  {
    images: ['hashicorp/consul', 'consul'],
    role: 'datastore',
    family: 'consul',
    kind: 'coordination',
    runsAs: 'dropsPrivileges',
    account: { name: 'consul' },
    ports: [
      { port: 8300, use: 'cluster' },
      { port: 8301, use: 'cluster' },
      { port: 8500, use: 'admin' },
    ],
    dataPaths: ['/consul/data'],
    openByDefault: true,
    source: 'https://hub.docker.com/r/hashicorp/consul',
  },
  {
    images: ['zookeeper'],
    ...ZOOKEEPER,
    runsAs: 'dropsPrivileges',
    account: { name: 'zookeeper', uid: 1000 },
    dataPaths: ['/data'],
    declaresVolumes: true,
    source: 'https://hub.docker.com/_/zookeeper',
  },
];
