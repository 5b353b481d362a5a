import { textOf } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { NginxSourceCode } from '../source-code.ts';
import { isRestricted } from './access.ts';
import { handlerOf, isHttpsRedirect, returnFor, returnOf } from './answers.ts';
import { configurationOf, type Configuration } from './configuration.ts';
import { contentLevels } from './content.ts';
import { listenOf } from './listens.ts';
import { defaultServerOf, hasTlsCounterpart, isCatchAll, serverOf, socketsOf } from './servers.ts';
import { addressesOf, passTarget } from './upstreams.ts';
import { mapOf, possibleValues, resolve } from './variables.ts';

function read(inside: string): Configuration {
  const sourceCode = new NginxSourceCode(`http {\n${inside}\n}`);
  return configurationOf({ sourceCode, filename: 'nginx.conf', cwd: '', settings: {} });
}

const statement = (text: string) => new NginxSourceCode(text).ast.directives[0]!;

describe('listen', () => {
  it.each([
    ['80', { address: '*', port: 80, tls: false, socket: '*:80' }],
    ['443 ssl http2', { address: '*', port: 443, tls: true, http2: true }],
    ['443 quic reuseport', { port: 443, tls: true, quic: true, socket: 'udp *:443' }],
    ['*:8080 default_server', { address: '*', port: 8080, defaultServer: true }],
    ['0.0.0.0:80', { address: '*', socket: '*:80' }],
    ['[::]:443 ssl', { address: '[::]', port: 443, tls: true, local: false }],
    ['[::1]:80', { address: '[::1]', port: 80, local: true }],
    ['127.0.0.1', { address: '127.0.0.1', port: 80, local: true }],
    ['localhost:8000', { address: 'localhost', port: 8000, local: true }],
    ['unix:/run/a.sock', { address: 'unix:/run/a.sock', port: undefined, local: true }],
    ['80 proxy_protocol', { proxyProtocol: true }],
    ['${PORT} ssl', { address: undefined, port: undefined, tls: true, socket: undefined }],
  ])('%s', (text, expected) => {
    expect(listenOf(statement(`listen ${text};`))).toMatchObject(expected);
  });
});

describe('servers', () => {
  it('are not the one that a fragment is the inside of', () => {
    const sourceCode = new NginxSourceCode('listen 80;\nserver_name a;\n');
    expect(configurationOf({ sourceCode, filename: 'snippets/a.conf', cwd: '', settings: {} }).servers).toEqual([]);
  });

  it('know plain HTTP and TLS', () => {
    const { servers } = read('server { } server { listen 443 ssl; } server { listen 80; listen 443 ssl; } server { listen 443; ssl on; }');
    expect(servers.map(({ plain, tls }) => [plain, tls])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [false, true],
    ]);
  });

  it('may get their sockets from an include', () => {
    expect(read('server { include listen.conf; }').servers[0]!.listens).toEqual([]);
  });

  it('have a default for each socket', () => {
    const { servers } = read(
      'server { listen 80; server_name a; } server { listen 80 default_server; listen 81; } server { listen 81; server_name c; }',
    );
    expect([...socketsOf(servers)].map(([socket, there]) => [socket, there.length])).toEqual([
      ['*:80', 2],
      ['*:81', 2],
    ]);
    expect(servers.indexOf(defaultServerOf(servers, '*:80')!)).toBe(1);
    expect(servers.indexOf(defaultServerOf(servers, '*:81')!)).toBe(1);
    expect(servers.map(isCatchAll)).toEqual([false, true, false]);
  });

  it.each([
    ['server { server_name A.org; } server { listen 443 ssl; server_name a.org; } server { }', true],
    ['server { server_name b.org; } server { listen 443 ssl; server_name a.org; } server { }', false],
    ['server { server_name b.org; } server { listen 443 ssl; server_name a.org; }', true],
    ['server { listen 80; listen 443 ssl; }', true],
    ['server { server_name _; } server { listen 443 ssl; server_name _; } server { }', false],
  ])('of %s the first has a counterpart with TLS: %s', (text, expected) => {
    const configuration = read(text);
    expect(hasTlsCounterpart(configuration.servers[0]!, configuration)).toBe(expected);
  });

  it('are found from a level inside', () => {
    const configuration = read('server { location / { if ($a) { here; } } }');
    const scope = configuration.scopeOf(configuration.named('here')[0]!);
    expect(serverOf(configuration, scope)).toBe(configuration.servers[0]);
    expect(serverOf(configuration, configuration.http!)).toBeUndefined();
  });
});

describe('answers', () => {
  it.each([
    ['return 301 https://$host$request_uri;', 301, true],
    ['return https://a.org;', 302, true],
    ['return 301 http://a.org;', 301, false],
    ['return 301 /b;', 301, false],
    ['return 404;', 404, false],
    ['return 200 "https://a.org";', 200, false],
  ])('%s has the status %i and goes to HTTPS: %s', (text, status, https) => {
    const answer = returnOf(statement(text));
    expect([answer.status, isHttpsRedirect(answer)]).toEqual([status, https]);
  });

  it.each([
    ['return 404;', 404],
    ['rewrite ^ https://a.org permanent;', 301],
    ['rewrite ^/(.*)$ https://a.org/$1;', 302],
    ['rewrite ^/old$ /new permanent;', undefined],
    ['rewrite ^ /index.php last;', undefined],
    ['if ($a) { return 404; }', undefined],
  ])('%s meets every request with %s', (text, status) => {
    expect(returnFor(read(`server { ${text} }`).servers[0]!.scope)?.status).toBe(status);
  });

  it.each([
    ['proxy_pass http://a;', 'proxy'],
    ['fastcgi_pass a;', 'proxy'],
    ['root /a;', 'files'],
    ['', 'files'],
    ['stub_status;', 'status'],
    ['return 200;', undefined],
    ['include a.conf;', undefined],
    ['include fastcgi_params;', 'files'],
  ])('of a location with %j come from %s', (text, handler) => {
    expect(handlerOf(read(`server { location / { ${text} } }`).scopesOf('location')[0]!)).toBe(handler);
  });

  it.each([
    ['root /a;', ['server']],
    ['root /a; location / { }', ['location']],
    ['location / { proxy_pass http://a; } location /b { root /b; }', ['location', 'location']],
    ['location / { return 301 /b; }', []],
    ['return 301 https://a;', []],
    ['ssl_reject_handshake on; root /a;', []],
    ['location /.well-known/acme-challenge/ { root /a; } location / { return 404; }', []],
    ['location / { deny all; }', []],
    ['location / { internal; } location @a { proxy_pass http://a; }', []],
  ])('of a server with %j have content at %j', (text, contexts) => {
    expect(contentLevels(read(`server { ${text} }`).servers[0]!).map(({ context }) => context)).toEqual(contexts);
  });

  it.each([
    ['allow 10.0.0.1; deny all;', true],
    ['deny all;', true],
    ['allow all; deny all;', false],
    ['allow 10.0.0.1;', false],
    ['auth_basic "a";', true],
    ['auth_basic off;', false],
    ['auth_request /a;', true],
    ['internal;', true],
    ['', false],
    ['include a.conf;', undefined],
    ['include a.conf; deny all;', true],
  ])('of a location with %j are restricted: %s', (text, expected) => {
    expect(isRestricted(read(`server { location / { ${text} } }`).scopesOf('location')[0]!)).toBe(expected);
  });
});

describe('where a pass goes', () => {
  it.each([
    ['proxy_pass http://app:3000;', { scheme: 'http', host: 'app', port: 3000, uri: '' }],
    ['proxy_pass https://10.0.0.1/a/b;', { scheme: 'https', host: '10.0.0.1', port: undefined, uri: '/a/b' }],
    ['proxy_pass http://[::1]:80/;', { host: '[::1]', port: 80, uri: '/' }],
    ['proxy_pass http://unix:/run/a.sock:/b;', { host: 'unix:/run/a.sock', uri: ':/b' }],
    ['proxy_pass http://$host$request_uri;', { host: '$host$request_uri', uri: '' }],
    ['set $u app; proxy_pass http://$u:80$uri;', { host: '$u', port: 80, uri: '$uri' }],
    ['set $u app; proxy_pass http://$u:80;', { host: 'app', port: 80 }],
    ['fastcgi_pass php:9000;', { scheme: undefined, host: 'php', port: 9000 }],
    ['grpc_pass grpcs://a.org:443;', { scheme: 'grpcs', host: 'a.org', port: 443 }],
  ])('%s', (text, expected) => {
    const configuration = read(`server { location / { ${text} } }`);
    const [pass] = configuration.named('proxy_pass', 'fastcgi_pass', 'grpc_pass');
    expect(passTarget(pass!, configuration)).toMatchObject(expected);
  });

  it('names an upstream with its addresses', () => {
    const configuration = read('upstream app { server a:1; server b:2 backup; } server { location / { proxy_pass http://app; } }');
    const { upstream } = passTarget(configuration.named('proxy_pass')[0]!, configuration)!;
    expect(addressesOf(upstream!, configuration).map(({ value }) => value)).toEqual(['a:1', 'b:2']);
  });
});

describe('variables', () => {
  const configuration = read(`
    map $http_origin $cors { default ""; "https://a.org" $http_origin; }
    map $a $no_default { x y; }
    map $a $included { include a.map; default 1; }
    geo $b { default 0; 10.0.0.0/8 1; }
    split_clients $a $v { 50% a; * b; }
    server { set $c literal; set $d $a; set $twice 1; set $twice 2; location / { set $cors more; here "$c/x" $d $twice $host; } }
  `);

  it.each([
    ['cors', ['', '$http_origin', 'more'], false],
    ['no_default', ['y'], true],
    ['b', ['0', '1'], false],
    ['v', ['a', 'b'], false],
    ['c', ['literal'], false],
  ])('$%s can be %j', (name, values, empty) => {
    const found = possibleValues(name, configuration)!;
    expect([found.values.map(({ value }) => value), found.empty]).toEqual([values, empty]);
  });

  it.each(['included', 'host'])('$%s can be anything', (name) => {
    expect(possibleValues(name, configuration)).toBeUndefined();
  });

  it('are found with their map', () => {
    expect(mapOf('cors', configuration)?.args[0]?.value).toBe('$http_origin');
    expect(mapOf('b', configuration)).toBeUndefined();
  });

  it('are put into a word when they have one literal value', () => {
    const [here] = configuration.named('here');
    const scope = configuration.scopeOf(here!);
    expect(here!.args.map((word) => textOf(resolve(word, scope)))).toEqual(['literal/x', undefined, undefined, undefined]);
  });
});
