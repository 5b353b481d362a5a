import { describe, expect, it } from 'vitest';
import { isPublicFile } from './public-files.ts';

describe('isPublicFile', () => {
  it.each([
    'ca.pem',
    'certs/server-cert.pem',
    'keycloak.pem',
    'id_rsa.pub',
    'public.key',
    'trust.p12',
    'i18n/de.key',
    'gpg.key',
  ])('is %s', (path) => expect(isPublicFile(path, '/app/')).toBe(true));

  it.each(['ca-key.pem', 'privkey.pem', 'private.pem', 'server.key', 'release/server.key', 'store.p12'])(
    'is not %s',
    (path) => expect(isPublicFile(path, '/app/')).toBe(false),
  );

  it('is what goes where package managers look for keys', () => {
    expect(isPublicFile('acme.key', '/etc/apt/trusted.gpg.d/acme.key')).toBe(true);
  });
});
