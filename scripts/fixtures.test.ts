import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployments, findingsIn } from './generate/fixture-expectations.ts';
import { filesBelow, root } from './workspace.ts';

describe.each(deployments)('test-fixtures/%s', (deployment) => {
  it('has what is expected in the bad state', async () => {
    const expected = readFileSync(join(root, 'test-fixtures', deployment, 'expected.txt'), 'utf8');
    expect(await findingsIn(deployment, 'bad')).toEqual(expected.split('\n').filter(Boolean));
  });

  it('has a finding in every bad Dockerfile', async () => {
    const files = filesBelow(`test-fixtures/${deployment}/bad`).filter((path) => path.includes('Dockerfile'));
    const reported = new Set((await findingsIn(deployment, 'bad')).map((line) => line.split(':')[0]));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(reported).toContain(file.split('/bad/')[1]);
  });

  it('has nothing in the good state', async () => {
    expect(await findingsIn(deployment, 'good')).toEqual([]);
  });

  it('has nothing but tags instead of digests in the good state under strict', async () => {
    const rules = (await findingsIn(deployment, 'good', 'strict')).map((line) => line.split(' ')[1]);
    expect(new Set(rules)).toEqual(new Set(['dockerfile/pin-base-image-digest']));
  });
});
