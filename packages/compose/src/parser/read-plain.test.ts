import { childrenOf, type AstNode } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorKeys, type File, type YamlNode } from '../ast.ts';
import { readAny } from './read-any.ts';
import { readPlain } from './read-plain.ts';

/** Everything that nodes say, down to their ranges. */
function dump(node: AstNode): unknown {
  const { type, range, name, value, style, flow, anchor, tag, target } = node as unknown as Record<string, unknown>;
  const place = (target as YamlNode | undefined)?.range;
  const text = typeof value === 'string' ? value : undefined;
  const children = childrenOf(node, visitorKeys).map(dump);
  return { type, range, name, text, style, flow, anchor, tag, place, children };
}

const PLAIN = `# a comment
services: # of the file
  web: &web
    image: ghcr.io/acme/web:1.2   # pinned
    ports:
    - "80:80"
    - 127.0.0.1:81:81
    environment:
      URL: postgres://\${USER}@db:5432/a?b=c#d
      'quoted': it's
      EMPTY:
      NOTHING: ""
    healthcheck: { test: ["CMD", wget, -q, 'http://x/'], retries: 3, }

  db:
    <<: *web
    command: [a b, *web, [], {},]
    volumes:
      - type: bind
        source: ./a

        target: /a
      -
        type: tmpfs
      - data:/x
  # the end
x-last:
`;

describe('a plain text', () => {
  it('is read without the help of `yaml`, and alike', () => {
    const file = readPlain(PLAIN);
    expect(file && dump(file)).toEqual(dump(readAny(PLAIN)));
  });

  it.each([
    ...['', 'a', '- a\n', ' a: 1\n', 'a: 1\nb\n', 'a: 1\n- b\n', 'a: b: c\n', 'a: 1\na: 2\n', 'a : 1\n', 'a: 1\n b: 2\n'],
    ...['a: *b\n', 'a: &b\n', 'a: &b *c\n', 'a: |\n  b\n', 'a: !x b\n', '? a\n', 'a: b\n  c\n', 'a: "b\n  c"\n', 'a: "b" c\n'],
    ...['a: "\\n"\n', "a: ''''\n", 'a: [b,\n  c]\n', 'a: [b: c]\n', 'a: {b}\n', 'a: {b:}\n', 'a: [, b]\n', 'a: [b, , c]\n', 'a: {b: c,,}\n', 'a: [-]\n', 'a: "b"#c\n'],
    ...['a: 1\n---\nb: 2\n', '%YAML 1.2\n---\na: 1\n', 'a:\tb\n', 'a: 1\r\n', 'a: @b\n', 'a:\n  - - b\n  c: d\n', `${'a'.repeat(1001)}: 1\n`],
  ])('is not %j', (text) => {
    expect(readPlain(text)).toBeUndefined();
  });

  const piece = fc.constantFrom(
    ...['', ' ', '  ', '\n', '\n\n', '\n  ', '\n    ', '\n      - ', ':', ': ', '- ', '-', '#', ' #', '"', "'", "''", '\\'],
    ...['[', ']', '{', '}', ',', '&web ', '*web', '&x ', '*x', '<<: ', '!a ', '|', '>', '? ', '%', '@', '~', 'null', 'k: v', '---'],
  );
  const edit = fc.record({ at: fc.nat(PLAIN.length), length: fc.nat(12), piece });

  it('is read alike after any edits, where it stays plain', { timeout: 60_000 }, () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        const text = edits.reduce((all, { at, length, piece: put }) => all.slice(0, at) + put + all.slice(at + length), PLAIN);
        const file: File | undefined = readPlain(text);
        if (!file) return;
        plain++;
        expect(dump(file)).toEqual(dump(readAny(text)));
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});
