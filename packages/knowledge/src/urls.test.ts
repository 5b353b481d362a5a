import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialsInUrl } from './urls.ts';

/** User, password, kind and host of each URL. */
function read(text: string): (string | undefined)[][] {
  return credentialsInUrl(text).map(({ user, password, host }) => [
    user.value,
    password?.value,
    password?.kind,
    host.value,
  ]);
}

describe('credentialsInUrl', () => {
  it.each([
    ['postgres://app:Hx7-pQ2@db:5432/app', 'app', 'Hx7-pQ2', 'literal', 'db'],
    ['postgresql+asyncpg://app:x7@db.example.org', 'app', 'x7', 'literal', 'db.example.org'],
    ['redis://:s3cr3t!@cache:6379/0', '', 's3cr3t!', 'literal', 'cache'],
    ['https://user:p%40ss%2Fw@host/x', 'user', 'p@ss/w', 'literal', 'host'],
    ['https://user:50%off@host/x', 'user', '50%off', 'literal', 'host'],
    ['amqp://u:p@ss@host', 'u', 'p@ss', 'literal', 'host'],
    ['smtp://me@example.org:pw9@mx.example.org:587', 'me@example.org', 'pw9', 'literal', 'mx.example.org'],
    ['postgres://u:p#w9@h/d', 'u', 'p#w9', 'literal', 'h'],
    ['mongodb://u:pw9@h1:27017,h2:27017/db', 'u', 'pw9', 'literal', 'h1'],
    ['http://u:pw9@[::1]:80/', 'u', 'pw9', 'literal', '::1'],
    ['redis://:a:b@h', '', 'a:b', 'literal', 'h'],
    ['https://u:pw9@${HOST}:80/', 'u', 'pw9', 'literal', '${HOST}'],
    ['https://u:pa$word@h', 'u', 'pa$word', 'literal', 'h'],
    ['https://u:${PW}@h/', 'u', '${PW}', 'reference', 'h'],
    ['https://u:$token@h/', 'u', '$token', 'reference', 'h'],
    ['https://${U:-a}:${PW:?no/pw}@h/', '${U:-a}', '${PW:?no/pw}', 'reference', 'h'],
    ['https://ci:$(cat /run/secrets/t)@h.example/a', 'ci', '$(cat /run/secrets/t)', 'reference', 'h.example'],
    ['postgresql://{user}:{password}@{host}/d', '{user}', '{password}', 'reference', '{host}'],
    ['https://u:<password>@h', 'u', '<password>', 'placeholder', 'h'],
    ['https://u:<db password>@h', 'u', '<db password>', 'placeholder', 'h'],
    ['https://u:{{ pass word }}@h', 'u', '{{ pass word }}', 'placeholder', 'h'],
    ['https://u:your-password@h', 'u', 'your-password', 'placeholder', 'h'],
    ['postgresql://USER:PASSWORD@HOST:5432/DB', 'USER', 'PASSWORD', 'placeholder', 'HOST'],
    ['https://u:@h', 'u', '', 'empty', 'h'],
    ['https://tok:x-oauth-basic@github.com', 'tok', 'x-oauth-basic', 'empty', 'github.com'],
    ['https://tok@github.com/a', 'tok', undefined, undefined, 'github.com'],
    ['${URL:-redis://:pw9@h:1/0}', '', 'pw9', 'literal', 'h'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ...['', 'plain', '://', 'x://', 'https://example.org/@scope/pkg'],
    ...['https://example.org:8080/a?mail=b@c.d'],
    ...['https://example.org#a@b', 'https://example.org?a@b', 'http://host:80?x=y@z', 'mailto:a@b.c'],
    ...['a:b@c'],
    ...['https://a b:c@d', "'https://a'b:c@d", '9://u:p@h'],
  ])('%j has none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives the place of each part', () => {
    const text = 'git clone "https://ci-bot:Zk29%21qp@git.example.org/a.git"';
    const [found] = credentialsInUrl(text);
    const parts = [found?.range, found?.user.range, found?.password?.range, found?.host.range];
    expect(parts.map((range) => range && text.slice(...range))).toEqual([
      'https://ci-bot:Zk29%21qp@git.example.org',
      'ci-bot',
      'Zk29%21qp',
      'git.example.org',
    ]);
    expect(found?.scheme).toBe('https');
  });

  it('finds every URL of a text', () => {
    expect(read('a http://a:pw1@b, http://c:pw2@d;http://e/f')).toEqual([
      ['a', 'pw1', 'literal', 'b'],
      ['c', 'pw2', 'literal', 'd'],
    ]);
  });

  it.each([
    ['postgres://postgres:postgres@db/x', true],
    ['postgres://app:changeme@db/x', true],
    ['mssql://sa:Password1!@db', true],
    ['postgres://app:Password1!@db', false],
    ['postgres://app:Hx7-pQ2@db/x', false],
  ])('%s: known default %s', (text, expected) => {
    expect(credentialsInUrl(text)[0]?.password?.knownDefault).toBe(expected);
  });

  it.each([
    ['a://', 0],
    ['a://$(', 0],
    ['a://${', 0],
    ['a://u:<', 0],
    ['a://u:{{', 0],
    ['a://u:p@h ', 30_000],
  ])('comes to an end on a long text of %j', (part, count) => {
    const text = part.repeat(Math.ceil(300_000 / part.length)) + ')'.repeat(50_000) + '}'.repeat(50_000);
    expect(credentialsInUrl(text)).toHaveLength(count);
  });

  it('never throws, and its ranges lie in the text', () => {
    const pieces = fc.constantFrom('://', ...'a@:/${}()<>#?[]% ');
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
        for (const { range, user, password, host } of credentialsInUrl(text)) {
          for (const [start, end] of [range, user.range, host.range, ...(password ? [password.range] : [])]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(range[0]).toBeLessThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(range[1]);
            expect(range[1]).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
