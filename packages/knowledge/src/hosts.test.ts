import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostKind, isPublicHost } from './hosts.ts';

describe('hostKind', () => {
  it.each([
    ['localhost', 'local'],
    ['LOCALHOST', 'local'],
    ['app.localhost', 'local'],
    ['host.docker.internal', 'local'],
    ['127.0.0.1', 'local'],
    ['127.255.1.2', 'local'],
    ['0.0.0.0', 'local'],
    ['::1', 'local'],
    ['[::1]', 'local'],
    ['::', 'local'],
    ['::ffff:127.0.0.1', 'local'],
    ['db', 'singleLabel'],
    ['my-redis', 'singleLabel'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.1', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'private'],
    ['fd00::1', 'private'],
    ['fe80::1', 'private'],
    ['printer.local', 'private'],
    ['db.corp.internal', 'private'],
    ['nas.lan', 'private'],
    ['db.prod.svc', 'private'],
    ['db.prod.svc.cluster.local', 'private'],
    ['172.32.0.1', 'remote'],
    ['8.8.8.8', 'remote'],
    ['999.1.1.1', 'remote'],
    ['2606:4700::1111', 'remote'],
    ['db.example.org', 'remote'],
    ['db.example.org.', 'remote'],
    ['localhost.example.org', 'remote'],
  ])('%s is %s', (host, kind) => {
    expect(hostKind(host)).toBe(kind);
  });

  it.each([
    ['app.example.org', true],
    ['8.8.8.8', true],
    ['db', false],
    ['localhost', false],
    ['192.0.2.7', false],
    ['198.51.100.7', false],
    ['203.0.113.7', false],
    ['100.64.0.1', false],
    ['100.63.0.1', true],
    ['239.0.0.1', false],
    ['2001:db8::1', false],
    ['2606:4700::1111', true],
    ['shop.test', false],
    ['shop.example', false],
  ])('%s is public: %s', (host, expected) => {
    expect(isPublicHost(host)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (host) => {
        expect(['local', 'singleLabel', 'private', 'remote']).toContain(hostKind(host));
      }),
    );
  });
});
