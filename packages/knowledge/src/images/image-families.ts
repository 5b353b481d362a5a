import type { ImageFamily } from './image-facts.ts';

const NAMES: Readonly<Record<ImageFamily, string>> = {
  activemq: 'ActiveMQ',
  arangodb: 'ArangoDB',
  cassandra: 'Cassandra',
  clickhouse: 'ClickHouse',
  cockroachdb: 'CockroachDB',
  consul: 'Consul',
  couchdb: 'CouchDB',
  elasticsearch: 'Elasticsearch',
  etcd: 'etcd',
  influxdb: 'InfluxDB',
  kafka: 'Kafka',
  meilisearch: 'Meilisearch',
  memcached: 'Memcached',
  minio: 'the object store',
  mongo: 'MongoDB',
  mosquitto: 'Mosquitto',
  mysql: 'MySQL',
  nats: 'NATS',
  neo4j: 'Neo4j',
  opensearch: 'OpenSearch',
  oracle: 'Oracle Database',
  pgbouncer: 'PgBouncer',
  postgres: 'PostgreSQL',
  qdrant: 'Qdrant',
  rabbitmq: 'RabbitMQ',
  redis: 'Redis',
  solr: 'Solr',
  sqlserver: 'SQL Server',
  typesense: 'Typesense',
  weaviate: 'Weaviate',
  zookeeper: 'ZooKeeper',
};

/** A family as a message names it: `PostgreSQL`, `Redis`. */
export function familyName(family: ImageFamily): string {
  return NAMES[family];
}
