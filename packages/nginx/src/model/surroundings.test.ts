import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NginxSourceCode, type NginxLanguageOptions } from '../source-code.ts';
import { configurationOf, type Configuration } from './configuration.ts';

const server = 'server {\n    listen 80;\n    root /srv;\n}\n';

function configuration(text: string, filename: string, options?: NginxLanguageOptions): Configuration {
  return configurationOf({ sourceCode: new NginxSourceCode(text, options), filename, cwd: '/project', settings: {} });
}

describe('a fragment in conf.d', () => {
  const folder = new URL('../../../../test-fixtures/civic-reports/good/nginx/conf.d/', import.meta.url);

  it.each(readdirSync(folder))('is a part of the own nginx.conf: civic-reports/%s', (name) => {
    const found = configuration(readFileSync(new URL(name, folder), 'utf8'), `nginx/conf.d/${name}`);
    expect(found.couldBeSetAround('include')).toBe(true);
    expect(found.isComplete).toBe(false);
    expect(found.servers[0]!.scope.effective('server_tokens').kind).toBe('unknown');
  });

  it.each([
    ['uses a zone of another file', `limit_req zone=a;\n${server}`],
    ['uses a cache of another file', server.replace('root', 'proxy_cache pages; root')],
    ['uses a zone for connections', server.replace('root', 'limit_conn perip 10; root')],
    ['has TLS without a certificate', server.replace('80', '443 ssl')],
    ['turns away the names that other files have', 'server { listen 443 ssl default_server; ssl_reject_handshake on; }'],
  ])('is a part when it %s', (_, text) => {
    expect(configuration(text, '/project/conf.d/a.conf').couldBeSetAround('include')).toBe(true);
  });

  it.each([
    ['defines its zones', `limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s;\nlimit_req zone=a;\n${server}`],
    ['switches a cache off', server.replace('root', 'proxy_cache off; root')],
    ['has all that it needs', server],
    ['turns away in a file with the other servers', `server { ssl_reject_handshake on; }\nserver { server_name a.org; }`],
  ])('stands in the configuration of the official image when it %s', (_, text) => {
    const found = configuration(text, '/project/conf.d/a.conf');
    expect([found.couldBeSetAround('include'), found.isComplete]).toEqual([false, true]);
  });

  it('is a part of a main configuration that is at hand', () => {
    const files = { 'deploy/nginx/nginx.conf': 'http { include /etc/nginx/conf.d/*.conf; }' };
    expect(configuration(server, '/project/deploy/nginx/conf.d/a.conf', { files }).couldBeSetAround('include')).toBe(true);
    expect(configuration(server, '/project/web/conf.d/a.conf', { files }).couldBeSetAround('include')).toBe(false);
  });
});

it('takes a whole configuration for no part', () => {
  expect(configuration(`http {\n    limit_req zone=a;\n    ${server}}\n`, '/project/nginx.conf').couldBeSetAround('include')).toBe(false);
});
