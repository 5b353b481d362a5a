import { describe, expect, it } from 'vitest';
import type { NginxLanguageOptions } from '../source-code.ts';
import { NginxSourceCode } from '../source-code.ts';
import { configurationOf, type Configuration } from './configuration.ts';
import type { Effective } from './scope.ts';

/** The configuration of a text, as a rule gets it. */
function read(
  text: string,
  { filename = 'nginx.conf', version, ...options }: NginxLanguageOptions & { filename?: string; version?: string } = {},
): Configuration {
  const settings = version === undefined ? {} : { seaworthy: { nginxVersion: version } };
  return configurationOf({ sourceCode: new NginxSourceCode(text, options), filename, cwd: '', settings });
}

/** What is in effect at the innermost level that is marked by `here;`. */
function at(configuration: Configuration, name: string): Effective {
  const scope = [...configuration.scopes].find((each) => each.own('here').length > 0);
  return scope!.effective(name);
}

/** `value | value`, `default text` or `unknown`; `…` where there could be more. */
function told(effective: Effective): string {
  if (effective.kind === 'unknown') return 'unknown';
  if (effective.kind === 'default') return `default ${effective.text ?? ''}`.trimEnd();
  const values = effective.directives.map(({ args }) => args.map(({ value }) => value).join(' '));
  return values.join(' | ') + (effective.complete ? '' : ' …');
}

const http = (inside: string): string => `http {\n${inside}\n}\n`;

describe('what is in effect', () => {
  it.each([
    ['the nearest level', http('gzip on; server { gzip off; location / { here; } }'), 'gzip', 'off'],
    ['an outer level', http('gzip on; server { location / { location /a { here; } } }'), 'gzip', 'on'],
    ['the default', http('server { location / { here; } }'), 'gzip', 'default off'],
    ['nothing by default', http('server { here; }'), 'add_header', 'default'],
    ['a list as a whole', http('add_header A 1; server { add_header B 2; add_header C 3; here; }'), 'add_header', 'B 2 | C 3'],
    ['a list of an outer level', http('proxy_set_header A 1; server { location / { here; } }'), 'proxy_set_header', 'A 1'],
    ['in an if', http('server { add_header A 1; location / { if ($x) { here; } } }'), 'add_header', 'A 1'],
    ['allow and deny together', http('deny all; server { allow 10.0.0.1; here; }'), 'deny', '10.0.0.1'],
    ['root and alias together', http('root /a; server { location / { alias /b/; here; } }'), 'root', '/b/'],
    ['no return of an outer level', http('server { return 404; location / { here; } }'), 'return', 'default'],
    ['no proxy_pass of an outer location', http('server { location / { proxy_pass http://a; location /b { here; } } }'), 'proxy_pass', 'default'],
    ['the proxy_pass around an if', http('server { location / { proxy_pass http://a; if ($x) { here; } } }'), 'proxy_pass', 'http://a'],
    ['add_header_inherit merge', http('add_header A 1; server { add_header_inherit merge; add_header B 2; here; }'), 'add_header', 'A 1 | B 2'],
    ['merge, which is inherited', http('add_header_inherit merge; add_header A 1; server { add_header B 2; location / { add_header C 3; here; } }'), 'add_header', 'A 1 | B 2 | C 3'],
    ['add_header_inherit off', http('add_header A 1; server { add_header_inherit off; here; }'), 'add_header', 'default'],
    ['add_header_inherit on again', http('add_header_inherit merge; add_header A 1; server { add_header_inherit on; add_header B 2; here; }'), 'add_header', 'B 2'],
    ['a stream server', 'stream { server { here; } }', 'proxy_timeout', 'default 10m'],
  ])('is that of %s', (_, text, name, expected) => {
    expect(told(at(read(text), name))).toBe(expected);
  });

  it.each([
    ['an include at the level', http('server { include snippets/a.conf; here; }'), 'gzip', 'unknown'],
    ['an include around it', http('include conf.d/*.conf; server { here; }'), 'gzip', 'unknown'],
    ['an include beside a value', http('server { include a.conf; gzip on; here; }'), 'gzip', 'on …'],
    ['an include that cannot hold it', http('include mime.types; server { include fastcgi_params; here; }'), 'gzip', 'default off'],
    ['an include that can', http('server { include proxy_params; here; }'), 'proxy_set_header', 'unknown'],
    ['a placeholder for statements', http('server {\n  ${EXTRA}\n  here;\n}'), 'gzip', 'unknown'],
    ['outer levels that are not in sight', 'server { here; }', 'gzip', 'unknown'],
    ['a value below such levels', 'server { gzip on; location / { here; } }', 'gzip', 'on'],
    ['a statement that is not inherited from them', 'server { here; }', 'return', 'default'],
  ])('with %s is told apart', (_, text, name, expected) => {
    expect(told(at(read(text), name))).toBe(expected);
  });

  it.each([
    [undefined, 'default TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'],
    ['1.22.1', 'default TLSv1 TLSv1.1 TLSv1.2'],
    ['1.25', 'default TLSv1 TLSv1.1 TLSv1.2 TLSv1.3'],
    ['1.27.3', 'default TLSv1.2 TLSv1.3'],
  ])('by default depends on the version %s', (version, expected) => {
    const configuration = read(http('server { here; }'), version === undefined ? {} : { version });
    expect(told(at(configuration, 'ssl_protocols'))).toBe(expected);
  });
});

describe('fragments', () => {
  it.each([
    ['events { } http { }', ['main']],
    ['http { }', ['main']],
    ['server { listen 80; location / { } }', ['http']],
    ['server { listen 80; }', ['http']],
    ['map $a $b { default 1; }', ['http']],
    ['upstream a { server b; }', ['http']],
    ['location / { root /a; }', ['server', 'location']],
    ['listen 80;', ['server']],
    ['proxy_pass http://a;', ['location', 'if in location', 'limit_except']],
    ['server { listen 1; proxy_pass 10.0.0.1:2; }', ['stream']],
    ['add_header A b;', ['http', 'server', 'location', 'if in location']],
  ])('%s can be included at %j', (text, contexts) => {
    expect(read(text).contexts).toEqual(contexts);
  });

  it.each(['conf.d/a.conf', 'nginx/conf.d/default.conf', 'templates/default.conf.template'])(
    'in %s stand in the configuration of the official image',
    (filename) => {
      const configuration = read('server { here; }', { filename });
      expect(configuration.isComplete).toBe(true);
      expect(told(at(configuration, 'gzip'))).toBe('default off');
      expect(told(at(configuration, 'keepalive_timeout'))).toBe('65');
      expect(configuration.isHere(configuration.http!.head!)).toBe(false);
      expect(configuration.servers.map(({ head }) => configuration.isHere(head))).toEqual([true]);
    },
  );

  it.each(['sites-enabled/a', 'nginx/a.conf', 'conf.d/sub/a.conf'])('in %s have no outer levels in sight', (filename) => {
    expect(read('server { here; }', { filename }).isComplete).toBe(false);
  });

  it('with the configuration of the official image keep a whole one as it is', () => {
    const configuration = read('http { here; }', { filename: 'conf.d/a.conf' });
    expect(told(at(configuration, 'keepalive_timeout'))).toBe('default 75s');
  });
});

describe('includes', () => {
  const files = {
    'etc/snippets/tls.conf': 'ssl_protocols TLSv1.3;',
    '/etc/nginx/conf.d/a.conf': 'server { listen 81; gzip on; here; }',
    '/etc/nginx/conf.d/b.conf': 'server { listen 82; include /etc/nginx/loop.conf; }',
    '/etc/nginx/loop.conf': 'include loop.conf; root /a;',
  };

  it('are read relative to the main configuration, and stand in their place', () => {
    const configuration = read(http('server { include snippets/tls.conf; here; }'), { files, filename: 'etc/nginx.conf' });
    const found = at(configuration, 'ssl_protocols');
    expect(told(found)).toBe('TLSv1.3');
    expect(found.kind === 'known' && configuration.isHere(found.directives[0])).toBe(false);
  });

  it('of a pattern are read in order of name', () => {
    const configuration = read(http('include /etc/nginx/conf.d/*.conf; server { listen 83; }'), { files });
    const ports = configuration.servers.map(({ listens }) => listens.map(({ port }) => port));
    expect(ports).toEqual([[81], [82], [83]]);
    expect(told(at(configuration, 'gzip'))).toBe('on');
  });

  it('in a circle end', () => {
    const configuration = read(http('include /etc/nginx/conf.d/b.conf;'), { files });
    expect(told(configuration.servers[0]!.scope.effective('root'))).toBe('/a');
  });

  it.each([
    ['mime.types', 'types', true],
    ['mime.types', 'add_header', false],
    ['/etc/nginx/fastcgi_params', 'fastcgi_param', true],
    ['/etc/nginx/fastcgi_params', 'proxy_set_header', false],
    ['/etc/nginx/modules-enabled/*.conf', 'gzip', false],
    ['snippets/ssl.conf', 'add_header', true],
  ])('of %s could hold %s: %s', (path, name, expected) => {
    expect(read(http(`include ${path};`)).http!.couldHold(name)).toBe(expected);
  });
});
