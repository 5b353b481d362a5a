import { describe, expect, it } from 'vitest';
import { isStandIn } from './stand-ins.ts';

describe('isStandIn', () => {
  it.each([
    'dummy',
    'build',
    'build-time-only',
    'not-a-secret',
    'fake_key',
    'unsafe-ci',
    'TEMP',
    'secret',
    'changeme',
  ])('is %s', (value) => expect(isStandIn(value)).toBe(true));

  it.each(['Zk29-qqpL', 'rebuilding', 'knot', 'citadel-77', 'contest'])('is not %s', (value) =>
    expect(isStandIn(value)).toBe(false),
  );
});
