import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NginxSourceCode } from '../source-code.ts';
import { startNginx, type Response, type RunningNginx } from '../testing/running-nginx.ts';
import { configurationOf } from './configuration.ts';
import { headersAt } from './headers.ts';
import { matchLocation } from './location-matching.ts';

/** What the rules rest on, asked of a running nginx. Each location says its name in the header `X-At`. */
const servers = `
server {
  listen SOCKET;
  root www;
  add_header X-Outer one;
  add_header X-Always two always;

  location /inherits/ { }
  location /own/ { add_header X-Own three; }
  location /nested/ { add_header X-Own three; location /nested/inner/ { } }
  location /expires/ { expires 1h; }
  location /if/ { add_header X-Own three; if ($arg_a) { add_header X-If four; } }

  location /denied/ { deny all; return 200 returned; }
  location /allow-all/ { allow all; deny all; }
  location /deny-first/ { deny all; allow all; }
  location /outer-deny/ { deny all; location /outer-deny/open/ { allow all; } }

  location /slash { alias ALIAS/public/; }
  location /no-slash { alias ALIAS/public; }
  location /good/ { alias ALIAS/public/; }
  location ~ ^/loose(.*)$ { alias ALIAS/public/$1; }
  location ~ ^/tight/(.*)$ { alias ALIAS/public/$1; }
}
server {
  listen SOCKET;
  server_name returns;
  return 301 https://$host$request_uri;
  location / { return 200 never; }
}
server {
  listen SOCKET;
  server_name error497;
  error_page 497 https://$host$request_uri;
  return 200 plain;
}
`;

describe('nginx', () => {
  let nginx: RunningNginx;

  beforeAll(async () => {
    const files = ['www/inherits', 'www/own', 'www/nested/inner', 'www/expires', 'www/if', 'www/allow-all', 'www/deny-first', 'www/outer-deny/open'];
    nginx = await startNginx(servers.replaceAll('ALIAS', 'files'), {
      ...Object.fromEntries(files.map((folder) => [`${folder}/a.txt`, 'text'])),
      'files/public/a.txt': 'public',
      'files/secret.txt': 'secret',
      'files/public-not.txt': 'sibling',
    });
  });
  afterAll(async () => nginx.stop());

  const added = async (path: string): Promise<string[]> => {
    const { headers } = await nginx.get(path);
    return Object.keys(headers).filter((name) => name.startsWith('x-')).sort();
  };

  it.each([
    ['takes over the outer add_header where a level has none', '/inherits/a.txt', ['x-always', 'x-outer']],
    ['drops them all where a level has one', '/own/a.txt', ['x-own']],
    ['takes over that of the nearest level', '/nested/inner/a.txt', ['x-own']],
    ['does not count expires as one', '/expires/a.txt', ['x-always', 'x-outer']],
    ['takes an if for a level of its own', '/if/a.txt?a=1', ['x-if']],
    ['takes over in an if that has none', '/if/a.txt', ['x-own']],
    ['adds only those with always to an error', '/inherits/missing.txt', ['x-always']],
  ])('%s', async (_, path, headers) => {
    expect(await added(path)).toEqual(headers);
  });

  it.each([
    ['runs return before deny', '/denied/', 200],
    ['lets everybody in after allow all', '/allow-all/a.txt', 200],
    ['takes the first access rule that matches', '/deny-first/a.txt', 403],
    ['drops the outer access rules where a level has one', '/outer-deny/open/a.txt', 200],
    ['takes over the outer access rules', '/outer-deny/a.txt', 403],
  ])('%s', async (_, path, status) => {
    expect((await nginx.get(path)).status).toBe(status);
  });

  it.each([
    ['leaves an alias with a slash from a location without', '/slash../secret.txt', 'secret'],
    ['leaves an alias through a group that may begin with dots', '/loose../secret.txt', 'secret'],
    ['reaches siblings only from an alias without a slash', '/no-slash-not.txt', 'sibling'],
  ])('%s', async (_, path, body) => {
    expect(await nginx.get(path)).toMatchObject({ status: 200, body });
  });

  it.each([
    ['a location with a slash', '/good../secret.txt'],
    ['a group behind a slash', '/tight../secret.txt'],
    ['a group behind a slash, from within', '/tight/../secret.txt'],
    ['an alias without a slash', '/no-slash/../secret.txt'],
  ])('does not leave the alias of %s', async (_, path) => {
    expect((await nginx.get(path)).body).not.toContain('secret');
  });

  it("answers with a server's own return before it looks for a location", async () => {
    const { status, headers } = await nginx.get('/a', { host: 'returns' });
    expect([status, headers['location']]).toEqual([301, 'https://returns/a']);
  });

  it('does not give status 497 to a request on a socket without TLS', async () => {
    expect(await nginx.get('/', { host: 'error497' })).toMatchObject({ status: 200, body: 'plain' });
  });
});

/** Every kind of location, each with its name as the answer. */
const locations = `
server {
  listen SOCKET;
  location = / { return 200 root; }
  location / { return 200 rest; }
  location /a { return 200 a; }
  location /a/long { return 200 long; }
  location = /a/exact { return 200 exact; }
  location ^~ /stop { return 200 stop; }
  location ~ \\.php$ { return 200 php; }
  location ~* \\.(png|php)$ { return 200 image; }
  location /nest { location ~ inner { return 200 inner; } location = /nest/exact.php { return 200 nested-exact; } location ^~ /nest/stop { return 200 nested-stop; } return 200 nest; }
  location ~ ^/regex { location ~ deep { return 200 deep; } return 200 regex; }
}
`;

const paths = [
  '/', '/other', '/a', '/ab', '/a/long', '/a/longer', '/a/exact', '/a/exact/x', '/a/exact.php', '/a/long/x.php',
  '/stop', '/stop/x.php', '/x.php', '/x.PHP', '/x.PNG', '/x.png.txt', '/nest', '/nest/inner', '/nest/inner.php',
  '/nest/exact.php', '/nest/x.php', '/nest/stop', '/nest/stop.php', '/regex', '/regex/deep', '/regex/deep.php',
  '/regex.php',
];

describe('matchLocation', () => {
  let nginx: RunningNginx;
  beforeAll(async () => {
    nginx = await startNginx(locations);
  });
  afterAll(async () => nginx.stop());

  const configuration = configurationOf({
    sourceCode: new NginxSourceCode(`http {${locations}}`),
    filename: 'nginx.conf',
    cwd: '',
    settings: {},
  });

  it.each(paths)('finds the location of %s that nginx finds', async (path) => {
    const match = matchLocation(configuration.servers[0]!, path);
    const answer = match.kind === 'known' && match.location?.scope.lastOwn('return')?.args[1]?.value;
    expect(answer).toBe((await nginx.get(path)).body);
  });
});

describe('headersAt', () => {
  const configuration = configurationOf({
    sourceCode: new NginxSourceCode(`http {${servers}}`),
    filename: 'nginx.conf',
    cwd: '',
    settings: {},
  });
  let nginx: RunningNginx;
  let answers: Map<string, Response>;
  const levels = ['/inherits/', '/own/', '/nested/inner/', '/expires/'];

  beforeAll(async () => {
    nginx = await startNginx(servers.replaceAll('ALIAS', 'files'), Object.fromEntries(levels.map((level) => [`www${level}a.txt`, 'text'])));
    answers = new Map();
    for (const level of levels) answers.set(level, await nginx.get(`${level}a.txt`));
  });
  afterAll(async () => nginx.stop());

  it.each(levels)('has the headers of %s that nginx sends', (level) => {
    const scope = configuration.scopesOf('location').find(({ head }) => head?.args[0]?.value === level);
    const names = headersAt(scope!).headers.map(({ name }) => name.toLowerCase());
    const sent = Object.keys(answers.get(level)!.headers).filter((name) => name.startsWith('x-'));
    expect(names.sort()).toEqual(sent.sort());
  });
});
