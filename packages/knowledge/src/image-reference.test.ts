import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMutableTag, parseImageReference } from './image-reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Registry, repository, tag and digest. */
function read(text: string): (string | undefined)[] | undefined {
  const reference = parseImageReference(text);
  return reference && [reference.registry, reference.repository, reference.tag, reference.digest];
}

describe('parseImageReference', () => {
  it.each([
    ['node', undefined, 'node', undefined, undefined],
    ['node:22-alpine', undefined, 'node', '22-alpine', undefined],
    [`node@${DIGEST}`, undefined, 'node', undefined, DIGEST],
    [`node:22@${DIGEST}`, undefined, 'node', '22', DIGEST],
    ['acme/api', undefined, 'acme/api', undefined, undefined],
    ['library/node', undefined, 'node', undefined, undefined],
    ['docker.io/library/node:22', 'docker.io', 'node', '22', undefined],
    ['docker.io/acme/api', 'docker.io', 'acme/api', undefined, undefined],
    ['index.docker.io/library/redis', 'index.docker.io', 'redis', undefined, undefined],
    ['ghcr.io/acme/api:7', 'ghcr.io', 'ghcr.io/acme/api', '7', undefined],
    ['ghcr.io/library/api', 'ghcr.io', 'ghcr.io/library/api', undefined, undefined],
    ['localhost/api', 'localhost', 'localhost/api', undefined, undefined],
    ['localhost:5000/api:1', 'localhost:5000', 'localhost:5000/api', '1', undefined],
    ['[2001:db8::1]:5000/api:1', '[2001:db8::1]:5000', '[2001:db8::1]:5000/api', '1', undefined],
    ['Registry/api', 'Registry', 'Registry/api', undefined, undefined],
    ['a__b/c--d.e_f', undefined, 'a__b/c--d.e_f', undefined, undefined],
    ['localhost:5000', undefined, 'localhost', '5000', undefined],
    ['scratch', undefined, 'scratch', undefined, undefined],
    ['x:V1._-', undefined, 'x', 'V1._-', undefined],
  ])('%s', (text, ...parts) => {
    expect(read(text)).toEqual(parts);
  });

  it.each([
    ...['', ' ', 'Node', 'node:', 'node@', 'node:22:1', 'node 22', 'node:22 ', 'a//b', '/a', 'a/', 'a___b'],
    ...['a._b'],
    ...['-a', 'a-', '.a', 'node:-x', 'node:.x', 'ä', '${IMAGE}', 'node:${TAG}', '$REGISTRY/node'],
    ...['node@sha256:12'],
    ...['node@12', '-x.io/a', 'x..io/a', 'x.io-/a', 'https://ghcr.io/a', `x:${'t'.repeat(129)}`],
    ...['a'.repeat(256)],
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('gives the place of each part', () => {
    const text = `ghcr.io/acme/api:7@${DIGEST}`;
    const ranges = parseImageReference(text)?.ranges;
    const parts = [ranges?.name, ranges?.registry, ranges?.repository, ranges?.tag, ranges?.digest];
    expect(parts.map((range) => range && text.slice(...range))).toEqual([
      'ghcr.io/acme/api',
      'ghcr.io',
      'acme/api',
      '7',
      DIGEST,
    ]);
  });

  it('leaves out the places of absent parts', () => {
    const ranges = parseImageReference('node')?.ranges;
    expect([ranges?.registry, ranges?.tag, ranges?.digest]).toEqual([undefined, undefined, undefined]);
  });

  it('never throws, and its parts make up the text', () => {
    const pieces = fc.constantFrom(...'aB1.-_/:@[] ', `@${DIGEST}`, 'docker.io/');
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
        const reference = parseImageReference(text);
        if (!reference) return;
        const { name, registry, repository, tag, digest } = reference.ranges;
        const slice = (range: readonly [number, number] | undefined, before = ''): string =>
          range ? before + text.slice(...range) : '';
        expect(slice(name) + slice(tag, ':') + slice(digest, '@')).toBe(text);
        expect(slice(name)).toBe((registry ? `${slice(registry)}/` : '') + slice(repository));
        expect([slice(tag), slice(digest)]).toEqual([reference.tag ?? '', reference.digest ?? '']);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isMutableTag', () => {
  it.each(['latest', 'latest-alpine', 'edge'])('%s moves', (tag) => {
    expect(isMutableTag(tag, ['latest', 'edge'])).toBe(true);
  });

  it.each(['latest-1.2', 'latestish', '1.2', 'stable'])('%s stays', (tag) => {
    expect(isMutableTag(tag, ['latest', 'edge'])).toBe(false);
  });
});
