import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionTls, enforcesTls } from './connection-tls.ts';
import { connectionUrl, type ConnectionUrl } from './connection-urls.ts';

/** `user:password@host(kind):port/database name=value…`, with what is absent left out. */
function shown(text: string): string {
  const url = connectionUrl(text)!;
  const { user, password, host, port, database, parameters } = url;
  const account = password ? `${user?.value ?? ''}:${password.value}@` : user ? `${user.value}@` : '';
  const place = `${host.value}(${url.hostKind})${port ? `:${port.value}` : ''}/${database?.value ?? ''}`;
  const settings = parameters.map(({ name, value }) => ` ${name}=${value}`).join('');
  return `${url.family} ${account}${place}${settings}`;
}

describe('connectionUrl', () => {
  it.each([
    ['postgresql://app:Hx7@db:5432/app', 'postgres app:Hx7@db(singleLabel):5432/app'],
    ['postgres://app@pg.example.org/app?pool=5', 'postgres app@pg.example.org(remote)/app pool=5'],
    ['postgresql+asyncpg://db.internal/app', 'postgres db.internal(private)/app'],
    ['postgresql://a:b@h1:1,h2:2/app?sslmode=disable', 'postgres a:b@h1(singleLabel):1/app sslmode=disable'],
    ['postgresql:///app?host=/cloudsql/x:y', 'postgres (socket)/app host=/cloudsql/x:y'],
    ['postgresql://app@%2Fvar%2Frun/app', 'postgres app@%2Fvar%2Frun(socket)/app'],
    [
      'postgresql://app:${PASSWORD:?}@${HOST}:${PORT:-5432}/${DB}',
      /\(reference\):\$\{PORT:-5432\}\/\$\{DB\}$/u,
    ],
    ['postgresql://app:p%40ss@[::1]:5432/app', 'postgres app:p@ss@::1(local):5432/app'],
    ['jdbc:mysql://db/app?useSSL=false', 'mysql db(singleLabel)/app useSSL=false'],
    ['mongodb+srv://app:Hx7@c.mongodb.net', 'mongo app:Hx7@c.mongodb.net(remote)/'],
    ['redis://:Hx7@cache.example.org:6379/0', 'redis :Hx7@cache.example.org(remote):6379/0'],
    ['rediss://cache', 'redis cache(singleLabel)/'],
    ['amqp://guest:guest@mq//', 'rabbitmq guest:guest@mq(singleLabel)//'],
    ['https://api.example.org/v1?x=1#y', 'undefined api.example.org(remote)/v1 x=1'],
    ['sqlserver://db:1433;database=app', 'sqlserver db(singleLabel):1433/'],
    ['postgresql://db/app?sslmode&a=%zz&=1&', 'postgres db(singleLabel)/app sslmode= a=%zz'],
  ])('%s', (text, expected) => {
    if (typeof expected === 'string') expect(shown(text)).toBe(expected);
    else expect(shown(text)).toMatch(expected);
  });

  it.each(['', 'db:5432', 'see postgresql://db', '://db', 'sqlite:app.db', '${DATABASE_URL}'])(
    'none in %j',
    (text) => {
      expect(connectionUrl(text)).toBeUndefined();
    },
  );

  it('says where its parts are, and where a parameter can be inserted', () => {
    const text = '  postgresql://app:Hx7@db.example.org:5432/app?a=1#x ';
    const url = connectionUrl(text)!;
    const parts = [url.range, url.user, url.password, url.host, url.port, url.database, url.parameters[0]];
    const texts = parts.map((part) =>
      text.slice(...(part !== undefined && 'range' in part ? part.range : part!)),
    );
    expect(texts).toEqual([text.trim(), 'app', 'Hx7', 'db.example.org', '5432', 'app', 'a=1']);
    const inserted = (one: ConnectionUrl, from: string): string =>
      `${from.slice(0, one.insertion.at)}${one.insertion.joiner}b=2${from.slice(one.insertion.at)}`;
    expect(inserted(url, text)).toBe('  postgresql://app:Hx7@db.example.org:5432/app?a=1&b=2#x ');
    const bare = 'postgresql://db/app#x';
    expect(inserted(connectionUrl(bare)!, bare)).toBe('postgresql://db/app?b=2#x');
  });

  it('never throws, is quick, and its ranges lie in the value', () => {
    const parts = fc.constantFrom(
      'a',
      ':',
      '@',
      '/',
      '?',
      '&',
      '=',
      '#',
      '${',
      '}',
      ',',
      '[',
      ']',
      '%4',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
        const text = `redis://${pieces.join('')}`;
        const url = connectionUrl(text);
        if (!url) return;
        expect(url.range[1]).toBeLessThanOrEqual(text.length);
        expect(url.insertion.at).toBeLessThanOrEqual(text.length);
        connectionTls(url);
      }),
    );
    expect(connectionUrl(`redis://${'${'.repeat(1_000_000)}`)).toBeUndefined();
  });
});

describe('connectionTls', () => {
  /** The setting, what is underlined, and the value after the repair. */
  function said(text: string): string[] {
    const { setting, range, repair } = connectionTls(connectionUrl(text)!);
    const repaired = repair && text.slice(0, repair.range[0]) + repair.text + text.slice(repair.range[1]);
    return [`${setting} ${text.slice(...range)}`, ...(repaired === undefined ? [] : [repaired])];
  }

  it.each([
    ['postgresql://db/a?sslmode=disable', 'off sslmode=disable', 'postgresql://db/a?sslmode=require'],
    [
      'postgresql://db/a?x=1&sslmode=prefer',
      'optional sslmode=prefer',
      'postgresql://db/a?x=1&sslmode=require',
    ],
    ['postgresql://db/a?ssl=false', 'off ssl=false', 'postgresql://db/a?ssl=true'],
    ['mysql://db/a?ssl-mode=DISABLED', 'off ssl-mode=DISABLED', 'mysql://db/a?ssl-mode=REQUIRED'],
    ['mysql://db/a?ssl_disabled=true', 'off ssl_disabled=true', 'mysql://db/a?ssl_disabled=false'],
    ['jdbc:mysql://db/a?useSSL=false', 'off useSSL=false', 'jdbc:mysql://db/a?useSSL=true'],
    ['mongodb://db/a?tls=false', 'off tls=false', 'mongodb://db/a?tls=true'],
    ['mongodb+srv://db/a?tls=false', 'off tls=false', 'mongodb+srv://db/a?tls=true'],
    ['redis://cache:6379', 'off redis', 'rediss://cache:6379'],
    ['amqp://mq', 'off amqp', 'amqps://mq'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual(expected);
    expect(connectionTls(connectionUrl(expected[1])!).setting).toBe('on');
  });

  it.each([
    ['postgresql://db/a?sslmode=verify-full', 'on sslmode=verify-full'],
    ['postgresql://db/a?sslrootcert=/ca.pem', 'on sslrootcert=/ca.pem'],
    ['postgresql://db/a?sslmode=${MODE}', 'unknown sslmode=${MODE}'],
    ['postgresql://db/a', 'unset postgresql'],
    ['mysql://db/a?sslaccept=strict', 'on sslaccept=strict'],
    ['mongodb+srv://db/a', 'on mongodb+srv'],
    ['rediss://cache', 'on rediss'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  it.each([
    ['ep-x.eu-central-1.aws.neon.tech', true],
    ['db.abc.supabase.co', true],
    ['app.abc.eu-central-1.rds.amazonaws.com', false],
    ['notneon.tech', false],
  ])('%s enforces it: %s', (host, expected) => {
    expect(enforcesTls(host)).toBe(expected);
  });
});
