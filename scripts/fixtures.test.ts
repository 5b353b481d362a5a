import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileKindOf } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { type Deployment, deployments, findingsIn } from './generate/fixture-expectations.ts';
import { filesBelow, root } from './workspace.ts';

/** The strict rules that the good states do not keep, and need not. */
const acceptedUnderStrict: Partial<Record<Deployment | 'all', readonly string[]>> & { all: readonly string[] } = {
  all: ['compose/pin-image-digest', 'dockerfile/pin-base-image-digest'],
  // Each application has a database server for itself, as their documentation sets them up. Some of the published images
  // write to folders of their own.
  'media-server': ['compose/no-superuser-database-url', 'compose/read-only-root-filesystem'],
  // The limits depend on the server: they are in docker-compose.prod.yml.
  'translation-desk': ['compose/resource-limits'],
};

describe.each(deployments)('test-fixtures/%s', (deployment) => {
  it('has what is expected in the bad state', async () => {
    const expected = readFileSync(join(root, 'test-fixtures', deployment, 'expected.txt'), 'utf8');
    expect(await findingsIn(deployment, 'bad')).toEqual(expected.split('\n').filter(Boolean));
  });

  it('has nothing in the good state', async () => {
    expect(await findingsIn(deployment, 'good')).toEqual([]);
  });

  it('has nothing in the good state under strict but what is accepted', async () => {
    const rules = (await findingsIn(deployment, 'good', 'strict')).map((line) => line.split(' ')[1]);
    const accepted = [...acceptedUnderStrict.all, ...(acceptedUnderStrict[deployment] ?? [])];
    expect(rules.filter((rule) => !accepted.includes(rule!))).toEqual([]);
  });
});

/** Those that build no image. */
const withoutDockerfiles: readonly Deployment[] = [
  'fastify-bookings',
  'hono-links',
  'koa-notes',
  'media-server',
  'nest-clinic',
  'next-market',
];

describe.each(deployments.filter((name) => !withoutDockerfiles.includes(name)))('Dockerfiles in test-fixtures/%s', (deployment) => {
  it('have a finding each in the bad state', async () => {
    const files = filesBelow(`test-fixtures/${deployment}/bad`).filter((path) => fileKindOf(path) === 'dockerfile');
    const reported = new Set((await findingsIn(deployment, 'bad')).map((line) => line.split(':')[0]));
    expect(files).not.toEqual([]);
    for (const file of files) expect(reported).toContain(file.split('/bad/')[1]);
  });

  it('have tags instead of digests in the good state', async () => {
    const rules = (await findingsIn(deployment, 'good', 'strict')).map((line) => line.split(' ')[1]);
    expect(rules).toContain('dockerfile/pin-base-image-digest');
  });
});
