import { describe, expect, it } from 'vitest';
import { dataOn } from './data-paths.ts';
import { parseImageReference } from './image-reference.ts';
import { imageFacts } from './images.ts';

function factsOf(image: string): ReturnType<typeof imageFacts> {
  const { repository, tag } = parseImageReference(image)!;
  return imageFacts(repository, tag);
}

describe('dataOn', () => {
  it.each([
    ['postgres:17.6', '/var/lib/postgresql/data', 'held'],
    ['postgres:17.6', '/var/lib/postgresql/data/', 'held'],
    ['postgres:17.6', '/var/lib/postgresql', 'shadowed'],
    ['postgres:16-alpine', '/var/lib/postgresql/data/pgdata', 'held'],
    ['pgvector/pgvector:pg16', '/var/lib/postgresql', 'shadowed'],
    ['pgvector/pgvector:0.8.1-pg17-bookworm', '/var/lib/postgresql', 'shadowed'],
    ['timescale/timescaledb:2.17.2-pg16', '/var/lib/postgresql/data', 'held'],
    ['postgis/postgis:16-3.4', '/var/lib/postgresql', 'shadowed'],
    ['postgres:18', '/var/lib/postgresql', 'held'],
    ['postgres:18', '/var/lib/postgresql/18/docker', 'held'],
    ['postgres', '/var/lib/postgresql/data', 'held'],
    ['postgres', '/var/lib/postgresql', 'held'],
    ['postgres:17', '/var/lib/postgresql17', 'elsewhere'],
    ['postgres:17', '/docker-entrypoint-initdb.d', 'elsewhere'],
    ['mysql:8.4', '/var/lib/mysql', 'held'],
    ['mysql:8.4', '/var/lib', 'shadowed'],
    ['mongo:8', '/data/db', 'held'],
    ['mongo:8', '/data', 'shadowed'],
    ['redis:8', '/data', 'held'],
    ['elasticsearch:9.2.0', '/usr/share/elasticsearch', 'held'],
    ['influxdb:2', '/var/lib/influxdb2', 'held'],
    ['ghcr.io/acme/api', '/data', 'elsewhere'],
  ])('%s and a mount at %s: %s', (image, target, expected) => {
    expect(dataOn(target, factsOf(image))).toBe(expected);
  });

  it('follows the variable that moves the data', () => {
    const facts = factsOf('postgres:17');
    expect(dataOn('/pgdata', facts, '/pgdata/main')).toBe('held');
    expect(dataOn('/var/lib/postgresql/data', facts, '/pgdata/main')).toBe('elsewhere');
    expect(facts?.dataPathVariable).toBe('PGDATA');
  });
});
