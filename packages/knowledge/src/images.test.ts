import { describe, expect, it } from 'vitest';
import { parseImageReference } from './image-reference.ts';
import { ADMIN_IMAGES } from './images/admin.ts';
import { APPLICATION_IMAGES } from './images/applications.ts';
import { BASE_IMAGES } from './images/base.ts';
import { BITNAMI_IMAGES } from './images/bitnami.ts';
import { BROKER_IMAGES } from './images/brokers.ts';
import { CACHE_IMAGES } from './images/caches.ts';
import { COORDINATION_IMAGES } from './images/coordination.ts';
import { DATABASE_IMAGES } from './images/databases.ts';
import { familyName } from './images/image-families.ts';
import { OBJECT_STORE_IMAGES } from './images/object-stores.ts';
import { PROXY_IMAGES } from './images/proxies.ts';
import { SEARCH_IMAGES } from './images/search.ts';
import {
  IMAGES,
  canonicalRepository,
  datastoreOf,
  hasBuiltInHealthcheck,
  imageFacts,
  isProxyImage,
} from './images.ts';

function factsOf(text: string): ReturnType<typeof imageFacts> {
  const reference = parseImageReference(text)!;
  return imageFacts(reference.repository, reference.tag);
}

describe('imageFacts', () => {
  it.each([
    ...['node:24-slim', 'python', 'golang', 'rust', 'ruby', 'php:8.3-cli', 'openjdk', 'eclipse-temurin'],
    ...['amazoncorretto'],
    ...['mcr.microsoft.com/dotnet/aspnet:9.0', 'mcr.microsoft.com/dotnet/sdk:6.0', 'debian', 'ubuntu'],
    ...['alpine:3.22'],
    ...['busybox', 'amazonlinux', 'fedora', 'rockylinux', 'almalinux', 'oraclelinux', 'oven/bun'],
    ...['denoland/deno'],
    ...['scratch', 'gcr.io/distroless/static-debian12', 'gcr.io/distroless/static:latest', 'bitnami/minideb'],
    ...['registry.access.redhat.com/ubi9/ubi-minimal', 'registry.access.redhat.com/ubi9'],
    ...['docker.io/library/node'],
    ...['public.ecr.aws/docker/library/node:22', 'arm64v8/python:3.13'],
  ])('%s leaves the user to those who build on it', (image) => {
    expect(factsOf(image)).toMatchObject({ role: 'base', runsAs: 'root' });
  });

  it.each([
    ...['nginxinc/nginx-unprivileged', 'gcr.io/distroless/static-debian12:nonroot'],
    ...['cgr.dev/chainguard/node:latest'],
    ...['gcr.io/distroless/base:debug-nonroot', 'bitnami/node:22', 'bitnamilegacy/postgresql:16'],
    ...['haproxy:3.2'],
    ...['mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled', 'elasticsearch:9.2.0', 'memcached:1.6'],
    ...['grafana/grafana'],
  ])('%s does not run as root', (image) => {
    expect(factsOf(image)?.runsAs).toBe('nonRoot');
  });

  it.each([
    ...['postgres:17', 'mysql', 'mariadb', 'mongo', 'redis', 'valkey/valkey', 'rabbitmq:4-management'],
    ...['nginx', 'httpd'],
    ...['wordpress', 'lscr.io/linuxserver/sonarr', 'php:8.3-fpm-alpine', 'php:apache'],
  ])('%s drops its privileges', (image) => {
    expect(factsOf(image)?.runsAs).toBe('dropsPrivileges');
  });

  it.each(['caddy', 'traefik', 'nginxproxy/nginx-proxy'])('%s is meant to run as root', (image) => {
    expect(factsOf(image)?.runsAs).toBe('rootByDesign');
  });

  it.each([
    ['node:22', 'node'],
    ['oven/bun:1', 'bun'],
    ['denoland/deno:2', 'deno'],
    ['php:8.3-apache', 'www-data'],
    ['nginx:1.28', 'nginx'],
    ['gcr.io/distroless/nodejs22-debian12', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'app'],
    ['mcr.microsoft.com/dotnet/aspnet:6.0', undefined],
    ['ubuntu:24.04', 'ubuntu'],
    ['ubuntu:22.04', undefined],
    ['python:3.13', undefined],
    ['debian:12', undefined],
  ])('%s brings the account %s', (image, account) => {
    expect(factsOf(image)?.account?.name).toBe(account);
  });

  it.each(['louislam/uptime-kuma', 'ghcr.io/goauthentik/server', 'jellyfin/jellyfin', 'vaultwarden/server'])(
    '%s has a healthcheck of its own',
    (image) => {
      expect(hasBuiltInHealthcheck(parseImageReference(image))).toBe(true);
    },
  );

  it.each(['redis', 'ghcr.io/acme/api', 'node'])('of a healthcheck of %s nothing is known', (image) => {
    expect(hasBuiltInHealthcheck(parseImageReference(image))).toBe(false);
    expect(hasBuiltInHealthcheck(undefined)).toBe(false);
  });

  it.each([
    ['scratch', false],
    ['gcr.io/distroless/static-debian12:nonroot', false],
    ['gcr.io/distroless/static-debian12:debug', undefined],
    ['alpine', undefined],
  ])('%s has a shell: %s', (image, shell) => {
    expect(factsOf(image)?.shell).toBe(shell);
  });

  it.each([
    ...['postgres', 'postgis/postgis', 'timescale/timescaledb', 'timescale/timescaledb-ha'],
    ...['pgvector/pgvector'],
    ...['mysql', 'mariadb', 'percona', 'mongo', 'redis', 'redis/redis-stack', 'redis/redis-stack-server'],
    ...['valkey/valkey', 'eqalpha/keydb', 'docker.dragonflydb.io/dragonflydb/dragonfly', 'memcached'],
    ...['rabbitmq'],
    ...['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch', 'opensearchproject/opensearch'],
    ...['clickhouse/clickhouse-server', 'cassandra', 'couchdb', 'neo4j', 'influxdb', 'etcd'],
    ...['quay.io/coreos/etcd'],
    ...['bitnami/postgresql', 'bitnami/redis', 'bitnami/mysql', 'bitnami/mariadb', 'bitnami/mongodb'],
    ...['mcr.microsoft.com/mssql/server', 'edoburu/pgbouncer'],
    ...[
      'apache/kafka',
      'confluentinc/cp-kafka',
      'zookeeper',
      'nats',
      'qdrant/qdrant',
      'getmeili/meilisearch',
    ],
    ...[
      'bitnami/rabbitmq',
      'bitnami/kafka',
      'cockroachdb/cockroach',
      'eclipse-mosquitto',
      'gvenzl/oracle-free',
    ],
  ])('%s is a datastore with a family, a kind and ports', (image) => {
    const facts = datastoreOf(parseImageReference(image));
    expect(facts?.role).toBe('datastore');
    expect(facts?.ports?.some(({ use }) => use === 'data')).toBe(true);
    expect(facts?.kind).toMatch(/^\w+$/u);
    expect(familyName(facts!.family!)).toMatch(/^\S.*\S$/u);
  });

  it.each(['nginx', 'minio/minio', 'ghcr.io/acme/db', 'adminer', 'node'])('%s is no datastore', (image) => {
    expect(datastoreOf(parseImageReference(image))).toBeUndefined();
    expect(datastoreOf(undefined)).toBeUndefined();
  });

  it.each([
    ...['nginx', 'nginxinc/nginx-unprivileged', 'caddy', 'traefik', 'haproxy', 'envoyproxy/envoy', 'httpd'],
    ...['jc21/nginx-proxy-manager', 'nginxproxy/nginx-proxy', 'jwilder/nginx-proxy', 'openresty/openresty'],
    ...['lscr.io/linuxserver/swag'],
    ...['bitnami/nginx', 'kong', 'cloudflare/cloudflared'],
  ])('%s is a proxy', (image) => {
    expect(isProxyImage(parseImageReference(image))).toBe(true);
  });

  it.each(['postgres', 'node', 'ghcr.io/acme/nginx'])('%s is no proxy', (image) => {
    expect(isProxyImage(parseImageReference(image))).toBe(false);
    expect(isProxyImage(undefined)).toBe(false);
  });

  it.each([
    ['adminer', 8080],
    ['phpmyadmin', 80],
    ['phpmyadmin/phpmyadmin', 80],
    ['dpage/pgadmin4', 80],
    ['mongo-express', 8081],
    ['rediscommander/redis-commander', 8081],
    ['redis/redisinsight', 5540],
    ['portainer/portainer-ce', 9443],
    ['portainer/portainer-ee', 9443],
    ['rabbitmq:4-management', 15672],
    ['prom/prometheus', 9090],
    ['prom/alertmanager', 9093],
    ['grafana/grafana', 3000],
    ['kibana', 5601],
    ['docker.elastic.co/kibana/kibana', 5601],
    ['mher/flower', 5555],
    ['minio/minio', 9001],
    ['traefik', 8080],
    ['amir20/dozzle', 8080],
    ['louislam/uptime-kuma', 3001],
    ['jaegertracing/all-in-one', 16686],
    ['mailhog/mailhog', 8025],
    ['axllent/mailpit', 8025],
    ['provectuslabs/kafka-ui', 8080],
    ['opensearchproject/opensearch-dashboards', 5601],
    ['deadly0/bull-board', 3000],
    ['haproxy', 8404],
    ['nats', 8222],
    ['quay.io/keycloak/keycloak', 9000],
  ])('%s has its user interface for operators on port %d', (image, port) => {
    expect(factsOf(image)?.ports).toContainEqual({ port, use: 'admin' });
  });

  it.each(['ghcr.io/acme/api', 'acme/node', 'nodes', 'bitnami', 'gcr.io/x/y'])('%s is unknown', (image) => {
    expect(factsOf(image)).toBeUndefined();
  });

  it('knows mirrors by their originals', () => {
    for (const prefix of ['public.ecr.aws/docker/library/', 'mirror.gcr.io/library/', 'amd64/', '']) {
      expect(canonicalRepository(`${prefix}redis`)).toBe('redis');
    }
    expect(canonicalRepository('public.ecr.aws/bitnami/redis')).toBe('bitnami/redis');
    expect(canonicalRepository('ghcr.io/amd64/redis')).toBe('ghcr.io/amd64/redis');
  });
});

describe('the tables', () => {
  it.each([
    ['base', BASE_IMAGES],
    ['bitnami', BITNAMI_IMAGES],
    ['database', DATABASE_IMAGES],
    ['cache', CACHE_IMAGES],
    ['broker', BROKER_IMAGES],
    ['search', SEARCH_IMAGES],
    ['coordination', COORDINATION_IMAGES],
    ['object store', OBJECT_STORE_IMAGES],
    ['proxy', PROXY_IMAGES],
    ['admin', ADMIN_IMAGES],
    ['application', APPLICATION_IMAGES],
  ])('%s is sorted', (_, rows) => {
    const names = rows.map(({ images }) => images[0]!);
    expect(names).toEqual([...names].sort());
  });

  it('name each image once for the same tags', () => {
    const names = IMAGES.flatMap(({ images, tags }) => images.map((image) => `${image} ${tags?.join()}`));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(IMAGES.map((facts) => [facts.images.join(', '), facts] as const))('%s', (_, facts) => {
    for (const image of facts.images) {
      expect(parseImageReference(image.replaceAll('*', 'x'))?.repository).toBe(image.replaceAll('*', 'x'));
      expect(canonicalRepository(image)).toBe(image);
    }
    expect(facts.source).toMatch(/^https:\/\/\S+$/u);
    expect((facts.dataPaths ?? []).filter((path) => !/^\/.*[^/]$/u.test(path))).toEqual([]);
    expect((facts.ports ?? []).filter(({ port }) => !(port > 0 && port < 65_536))).toEqual([]);
    const { passwords = [], users = [], databases = [], openSettings = [] } = facts;
    const names = [...passwords, ...users, ...databases, ...openSettings];
    expect(names.filter(({ name }) => !/^[A-Za-z_.]+[A-Za-z0-9_]*$/u.test(name))).toEqual([]);
    for (const { values } of openSettings) expect(values?.length ?? 1).toBeGreaterThan(0);
    expect(facts.kind !== undefined).toBe(facts.role === 'datastore');
    expect(facts.family !== undefined).toBe(facts.role === 'datastore' || facts.role === 'objectStore');
  });

  it('finds every row by its own names', () => {
    for (const facts of IMAGES) {
      for (const image of facts.images.filter((name) => !name.includes('*'))) {
        expect(imageFacts(image, facts.tags?.[0]?.replaceAll('*', ''))).toBe(facts);
      }
    }
  });
});
