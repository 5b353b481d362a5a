import { describe, expect, it } from 'vitest';
import { containerPort } from './container-ports.ts';
import { parseImageReference } from './image-reference.ts';

describe('containerPort', () => {
  it.each([
    ['postgres:17.6', 5432, 'data PostgreSQL certain'],
    ['docker.io/library/redis', 6379, 'data Redis certain'],
    ['bitnamilegacy/postgresql:16', 5432, 'data PostgreSQL certain'],
    ['elasticsearch:9.2.0', 9300, 'cluster Elasticsearch certain'],
    ['rabbitmq:4-management', 15672, 'admin RabbitMQ certain'],
    ['adminer', 8080, 'admin undefined certain'],
    ['nginx', 443, 'web undefined certain'],
    ['n8nio/n8n', 5678, 'web undefined certain'],
    ['ghcr.io/acme/api', 9229, 'debug the inspector of Node.js'],
    ['node:24', 9229, 'debug the inspector of Node.js'],
    ['ghcr.io/acme/api', 5432, 'data PostgreSQL'],
    ['ghcr.io/acme/api', 2375, 'data the Docker API'],
    ['ghcr.io/acme/api', 15672, 'admin RabbitMQ'],
  ])('%s, port %d: %s', (image, port, expected) => {
    const { use, server, certain } = containerPort(port, parseImageReference(image))!;
    expect([use, String(server), ...(certain ? ['certain'] : [])].join(' ')).toBe(expected);
  });

  it.each([
    ['postgres:17', 9229],
    ['postgres:17', 6379],
    ['ghcr.io/acme/api', 3000],
  ])('%s, port %d: nothing is known', (image, port) => {
    expect(containerPort(port, parseImageReference(image))).toBeUndefined();
  });

  it('goes by the number where there is no image', () => {
    expect(containerPort(5005, undefined)).toEqual({
      use: 'debug',
      server: 'a Java debugger',
      certain: false,
    });
    expect(containerPort(1433, undefined)).toEqual({ use: 'data', server: 'SQL Server', certain: false });
  });
});
