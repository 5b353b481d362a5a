import { describe, expect, it } from 'vitest';
import { isWorldWritable } from './file-modes.ts';

describe('isWorldWritable', () => {
  it.each([
    '777',
    '0777',
    '666',
    '0666',
    '00777',
    '772',
    '2777',
    '2',
    'o+w',
    'a+w',
    'a=rwx',
    'ugo+rwx',
    'u=rw,o+w',
    'go=rwX',
  ])('is true for %s', (mode) => expect(isWorldWritable(mode)).toBe(true));

  it.each([
    '755',
    '0644',
    '775',
    '1777',
    '01777',
    '3777',
    'a+rwxt',
    '+t,a+w',
    'u+w',
    'g+w',
    '+w',
    '+x',
    'u=rwx,go=rx',
    'g=u',
  ])('is false for %s', (mode) => expect(isWorldWritable(mode)).toBe(false));

  it.each(['a+w,o-w', 'a+w,o=r', 'o-w', 'a=', '', '888', 'app', '/srv/777', '7777777', '$MODE', 'o+w file'])(
    'is false for %j',
    (mode) => expect(isWorldWritable(mode)).toBe(false),
  );
});
