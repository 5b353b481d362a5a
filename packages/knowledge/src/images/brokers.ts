import type { ImageFacts } from './image-facts.ts';

const KAFKA = {
  role: 'datastore',
  family: 'kafka',
  kind: 'broker',
  ports: [
    { port: 9092, use: 'data' },
    { port: 9093, use: 'cluster' },
    { port: 29092, use: 'data' },
  ],
} as const;

/** Message brokers. Sorted by the first name of each row. */
export const BROKER_IMAGES: readonly ImageFacts[] = [
  {
    images: ['apache/activemq-classic', 'apache/activemq-artemis', 'apache/artemis'],
    role: 'datastore',
    family: 'activemq',
    kind: 'broker',
    ports: [
      { port: 5672, use: 'data' },
      { port: 8161, use: 'admin' },
      { port: 61616, use: 'data' },
    ],
    passwords: [{ name: 'ARTEMIS_PASSWORD', default: 'artemis' }, { name: 'ACTIVEMQ_CONNECTION_PASSWORD' }],
    users: [{ name: 'ARTEMIS_USER', default: 'artemis' }, { name: 'ACTIVEMQ_CONNECTION_USER' }],
    source: 'https://hub.docker.com/r/apache/activemq-classic',
  },
  {
    images: ['apache/kafka', 'apache/kafka-native'],
    ...KAFKA,
    dataPaths: ['/var/lib/kafka/data'],
    source: 'https://hub.docker.com/r/apache/kafka',
  },
  {
    images: ['confluentinc/cp-kafka', 'confluentinc/cp-server'],
    ...KAFKA,
    dataPaths: ['/var/lib/kafka/data'],
    source: 'https://docs.confluent.io/platform/current/installation/docker/image-reference.html',
  },
  {
    images: ['docker.redpanda.com/redpandadata/redpanda', 'redpandadata/redpanda'],
    ...KAFKA,
    ports: [
      { port: 9092, use: 'data' },
      { port: 9644, use: 'admin' },
      { port: 19092, use: 'data' },
      { port: 33145, use: 'cluster' },
    ],
    dataPaths: ['/var/lib/redpanda/data'],
    source: 'https://docs.redpanda.com/current/get-started/quick-start/',
  },
  {
    images: ['eclipse-mosquitto'],
    role: 'datastore',
    family: 'mosquitto',
    kind: 'broker',
    runsAs: 'dropsPrivileges',
    account: { name: 'mosquitto', uid: 1883 },
    ports: [
      { port: 1883, use: 'data' },
      { port: 9001, use: 'data' },
    ],
    dataPaths: ['/mosquitto/data'],
    source: 'https://hub.docker.com/_/eclipse-mosquitto',
  },
  {
    images: ['nats'],
    role: 'datastore',
    family: 'nats',
    kind: 'broker',
    ports: [
      { port: 4222, use: 'data' },
      { port: 6222, use: 'cluster' },
      { port: 8222, use: 'admin' },
    ],
    openByDefault: true,
    authOptions: ['--auth', '--pass', '--config', '-c', '--user'],
    source: 'https://hub.docker.com/_/nats',
  },
  {
    images: ['rabbitmq'],
    role: 'datastore',
    family: 'rabbitmq',
    kind: 'broker',
    runsAs: 'dropsPrivileges',
    account: { name: 'rabbitmq' },
    ports: [
      { port: 5672, use: 'data' },
      { port: 15672, use: 'admin' },
      { port: 25672, use: 'cluster' },
    ],
    dataPaths: ['/var/lib/rabbitmq'],
    passwords: [{ name: 'RABBITMQ_DEFAULT_PASS', default: 'guest' }],
    users: [{ name: 'RABBITMQ_DEFAULT_USER', default: 'guest' }],
    healthCommand: 'rabbitmq-diagnostics -q ping',
    declaresVolumes: true,
    source: 'https://hub.docker.com/_/rabbitmq',
  },
];
