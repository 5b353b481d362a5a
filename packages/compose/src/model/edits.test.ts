import type { Fix } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { ComposeSourceCode } from '../source-code.ts';
import { appendItem, insertKey, prefixScalar, removeKey, replaceField, replaceValue, replaceWritten } from './edits.ts';
import type { Service } from './service.ts';

function apply(text: string, edit: (code: ComposeSourceCode, service: Service) => Fix | null): string | null {
  const code = new ComposeSourceCode(text);
  const fix = edit(code, code.service('s')!);
  return fix && text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

describe('insertKey', () => {
  const insert = (text: string) =>
    apply(text, (code, service) => insertKey(code, service, ['logging:', '  options:', '    max-size: 10m']));

  it.each([
    [
      'services:\n  s:\n    image: i # c\n\nvolumes:\n',
      'services:\n  s:\n    image: i # c\n    logging:\n      options:\n        max-size: 10m\n\nvolumes:\n',
    ],
    [
      'services:\r\n    s:\r\n        command: |\r\n            a\r\n',
      'services:\r\n    s:\r\n        command: |\r\n            a\r\n        logging:\r\n            options:\r\n                max-size: 10m\r\n',
    ],
    [
      'services:\n  s:\n    environment:\n      A: 1',
      'services:\n  s:\n    environment:\n      A: 1\n    logging:\n      options:\n        max-size: 10m',
    ],
    [
      'x: &x {}\nservices:\n  s:\n    <<: *x\n    image: i\n',
      'x: &x {}\nservices:\n  s:\n    <<: *x\n    image: i\n    logging:\n      options:\n        max-size: 10m\n',
    ],
  ])('%j', (text, expected) => {
    expect(insert(text)).toBe(expected);
  });

  it.each([
    'services:\n  s: { image: i }\n',
    'services:\n  s:\n',
    'services:\n  s:\n    logging: {}\n',
    'x: &x\n  logging: {}\nservices:\n  s:\n    <<: *x\n    image: i\n',
    'services:\n  s: &s\n    image: i\n  t: *s\n',
    'x: &x\n  image: i\nservices:\n  s: *x\n',
    'services:\n  s:\n    image: i\n  t:\n    extends: s\n',
    'services:\n  s:\n    command: |+\n      a\n\n',
  ])('refuses %j', (text) => {
    expect(insert(text)).toBeNull();
  });
});

describe('removeKey', () => {
  const remove = (text: string) =>
    apply(text, (code, service) => removeKey(code, service.get('tty') ?? expect.fail('no key')));

  it.each([
    ['services:\n  s:\n    tty: true\n    image: i\n', 'services:\n  s:\n    image: i\n'],
    ['services:\r\n  s:\r\n    image: i\r\n    tty: true', 'services:\r\n  s:\r\n    image: i\r\n'],
    ['services:\n  s:\n    tty: true # c\n    image: i\n', 'services:\n  s:\n    # c\n    image: i\n'],
  ])('%j', (text, expected) => {
    expect(remove(text)).toBe(expected);
  });

  it.each([
    'services:\n  s:\n    tty: true\n',
    'services:\n  s: { tty: true, image: i }\n',
    'x: &x\n  tty: true\n  init: true\nservices:\n  s:\n    <<: *x\n    image: i\n',
    'services:\n  s:\n    tty: &t true\n    init: *t\n',
    'services:\n  s:\n    image: i\n    tty:\n      # c\n      true\n',
  ])('refuses %j', (text) => {
    expect(remove(text)).toBeNull();
  });
});

describe('appendItem', () => {
  const append = (text: string) =>
    apply(text, (code, service) => appendItem(code, service.get('cap_drop') ?? expect.fail('no key'), 'ALL'));

  it.each([
    ['services:\n  s:\n    cap_drop:\n    - A # c\n', 'services:\n  s:\n    cap_drop:\n    - A # c\n    - ALL\n'],
    ['services:\n  s:\n    cap_drop:\n      -  A', 'services:\n  s:\n    cap_drop:\n      -  A\n      - ALL'],
  ])('%j', (text, expected) => {
    expect(append(text)).toBe(expected);
  });

  it.each([
    'services:\n  s:\n    cap_drop: [A]\n',
    'x: &x\n  - A\nservices:\n  s:\n    cap_drop: *x\n',
    'services:\n  s:\n    cap_drop:\n      - &a A\n',
  ])('refuses %j', (text) => {
    expect(append(text)).toBeNull();
  });
});

describe('edits of scalars', () => {
  const replace = (written: string) =>
    apply(`services:\n  s:\n    user: ${written}\n`, (code, service) => replaceField(code, service.field('user')!, '1000'));

  it.each([
    ['root', '1000'],
    ['"root"', '"1000"'],
    ["'root'", "'1000'"],
  ])('replace %s', (written, expected) => {
    expect(replace(written)).toBe(`services:\n  s:\n    user: ${expected}\n`);
  });

  it.each(['${USER:-root}', '"$$root"', '"r\\x6Fot"', '>-\n      ro\n      ot'])('leave %s alone', (written) => {
    expect(replace(written)).toBeNull();
  });

  it('replace the default of a variable', () => {
    const replaced = (written: string) =>
      apply(`services:\n  s:\n    user: ${written}\n`, (code, service) => {
        return replaceWritten(code, service.field('user')!, '1000');
      });
    expect(replaced('${USER:-root}')).toBe('services:\n  s:\n    user: ${USER:-1000}\n');
    expect(replaced('${USER:-ro}${GROUP:-ot}')).toBeNull();
    expect(replaced('${USER}')).toBeNull();
  });

  it('write before a variable', () => {
    const text = 'services:\n  s:\n    user: "${A:-1}"\n';
    expect(apply(text, (code, service) => prefixScalar(code, service.field('user')!.node, 'x:'))).toBe(
      'services:\n  s:\n    user: "x:${A:-1}"\n',
    );
  });
});

describe('replaceValue', () => {
  const replace = (text: string) =>
    apply(text, (code, service) => replaceValue(code, service.get('depends_on')!, ['db:', '  condition: x']));

  it.each([
    ['services:\n  s:\n    depends_on: [db] # c\n', 'services:\n  s:\n    depends_on:\n      db:\n        condition: x # c\n'],
    ['services:\n s:\n  depends_on:\n  - db\n  tty: true\n', 'services:\n s:\n  depends_on:\n   db:\n    condition: x\n  tty: true\n'],
  ])('%j', (text, expected) => {
    expect(replace(text)).toBe(expected);
  });

  it.each([
    'services:\n  s: { depends_on: [db] }\n',
    'x: &x [db]\nservices:\n  s:\n    depends_on: *x\n',
    'services:\n  s:\n    depends_on:\n      # c\n      - db\n',
  ])('refuses %j', (text) => {
    expect(replace(text)).toBeNull();
  });
});
