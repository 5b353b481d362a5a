import { describe, expect, it } from 'vitest';
import { ComposeSourceCode } from '../source-code.ts';
import type { Resolved } from './resolution.ts';

/** A value without its places. */
function plain(value: Resolved | undefined): unknown {
  if (!value) return null;
  if (value.node.type === 'Scalar') return value.node.value;
  if (value.node.type === 'Sequence') return value.values.map(plain);
  return Object.fromEntries([...value.settings].map(([name, setting]) => [name, plain(setting.value)]));
}

function service(text: string, name: string): unknown {
  return plain(new ComposeSourceCode(text).service(name)?.body);
}

function problems(text: string): string[] {
  return new ComposeSourceCode(text).resolutionProblems.map(({ code, range }) => `${code} ${text.slice(...range)}`);
}

describe('merge keys', () => {
  it.each([
    ['x: &x { a: 1, b: 2 }\nservices:\n  s:\n    <<: *x\n    b: 3\n', { b: '3', a: '1' }],
    ['x: &x { a: 1 }\ny: &y { a: 2, b: 2 }\nservices:\n  s:\n    <<: [*x, *y]\n', { a: '1', b: '2' }],
    ['x: &x { a: 1 }\ny: &y { <<: *x, b: 2 }\nservices:\n  s:\n    <<: *y\n', { b: '2', a: '1' }],
    ['services:\n  t: &t\n    a: 1\n  s:\n    <<: *t\n    <<: { b: 2 }\n', { a: '1', b: '2' }],
    ['services:\n  s:\n    "<<": { b: 2 }\n', { '<<': { b: '2' } }],
    ['services:\n  s: &s\n    <<: *s\n    a: 1\n', { a: '1' }],
    ['x: &x [1, 2]\nservices:\n  s:\n    a: *x\n    b: [*x, 3]\n', { a: ['1', '2'], b: [['1', '2'], '3'] }],
    ['x: &x 1\ny: &x 2\nservices:\n  s:\n    a: *x\n', { a: '2' }],
    ['services:\n  s:\n    a: *nobody\n    b: 1\n', { a: null, b: '1' }],
  ])('%j', (text, expected) => {
    expect(service(text, 's')).toEqual(expected);
  });

  it('have the place of the definition', () => {
    const text = 'x: &x\n  privileged: true\nservices:\n  s:\n    <<: *x\n    image: i\n';
    const code = new ComposeSourceCode(text);
    const setting = code.service('s')?.get('privileged');
    expect(setting?.inherited).toBe(true);
    expect(code.getText(setting?.entry)).toBe('privileged: true');
  });

  it('cannot merge a list', () => {
    expect(problems('x: &x [1]\nservices:\n  s:\n    <<: *x\n')).toEqual(['mergedList *x']);
    expect(problems('x: &x {a: 1}\ny: &y [1]\nservices:\n  s:\n    <<: [*x, *y]\n')).toEqual(['mergedList *y']);
    expect(problems('services:\n  s:\n    <<: null\n')).toEqual([]);
  });

  it('are followed only so far', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const sources = Array.from({ length: 9 }, () => `*m${level}`).join(', ');
      const keys = Array.from({ length: 400 }, (_key, key) => `  k${level}-${key}: 1`).join('\n');
      return `m${level + 1}: &m${level + 1}\n  <<: [${sources}]\n${keys}\n`;
    });
    const text = `m0: &m0 {a: 1}\n${levels.join('')}services:\n  s:\n    <<: *m30\n`;
    expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual(['tooManyMerges']);
  });
});

describe('several layers', () => {
  const base = 'services:\n  base:\n    image: i\n    command: [a]\n    cap_add: [A]\n    environment:\n      A: 1\n';

  it.each([
    ['    extends: base\n', { image: 'i', command: ['a'], cap_add: ['A'], environment: { A: '1' }, extends: 'base' }],
    [
      '    extends:\n      service: base\n    command: [b]\n    cap_add: [B]\n    environment:\n      B: 2\n',
      {
        image: 'i',
        command: ['b'],
        cap_add: ['A', 'B'],
        environment: { A: '1', B: '2' },
        extends: { service: 'base' },
      },
    ],
    [
      '    extends: base\n    image: !reset null\n    cap_add: !override [B]\n    environment: !reset {}\n',
      { command: ['a'], cap_add: ['B'], extends: 'base' },
    ],
    ['    extends: base\n    image:\n', { image: 'i', command: ['a'], cap_add: ['A'], environment: { A: '1' }, extends: 'base' }],
  ])('extends: %j', (own, expected) => {
    expect(service(`${base}  s:\n${own}`, 's')).toEqual(expected);
  });

  it('ends where services extend each other', () => {
    const text = 'services:\n  a:\n    extends: b\n    x-a: 1\n  b:\n    extends: a\n    x-b: 1\n';
    expect(service(text, 'a')).toMatchObject({ 'x-a': '1', 'x-b': '1' });
    expect(service(text, 'b')).toMatchObject({ 'x-b': '1' });
  });

  it('takes the documents of a file together', () => {
    const text = 'services:\n  s:\n    image: i\n    ports: [1]\n---\nservices:\n  s:\n    image: j\n    ports: [2]\n  t: {}\n';
    expect(service(text, 's')).toEqual({ image: 'j', ports: ['1', '2'] });
    expect(new ComposeSourceCode(text).allServices.map(({ name }) => name)).toEqual(['s', 't']);
  });
});
