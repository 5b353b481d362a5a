import { describe, expect, it } from 'vitest';
import { parseShell } from '@seaworthy/shell';
import { insecureSettings, insecureVariable, writtenSettings } from './insecure-settings.ts';

const texts = (text: string, path = '') => insecureSettings(text, path).map((setting) => setting.text);

describe('insecureSettings', () => {
  it.each([
    ['deb [trusted=yes] https://a.example x main', 'trusted=yes'],
    ['deb [arch=amd64 trusted=yes] http://a.example/ ./', 'trusted=yes'],
    ['Types: deb\nTrusted: yes\n', 'Trusted: yes'],
    ['Acquire::https::Verify-Peer "false";', 'Acquire::https::Verify-Peer "false'],
    ['APT::Get::AllowUnauthenticated "true";', 'APT::Get::AllowUnauthenticated "true'],
  ])('of apt: %s', (text, setting) => expect(texts(text)).toEqual([setting]));

  it.each([
    'deb [trusted=yes] file:/opt/repo ./',
    'deb [signed-by=/x.gpg] https://a.example x main',
    'Acquire::https::Verify-Peer "true";',
    'see trusted=yes',
  ])('none in %s', (text) => expect(texts(text)).toEqual([]));

  it('of yum, in its own files only', () => {
    const text = '[a]\nbaseurl=https://a.example\ngpgcheck = 0\nrepo_gpgcheck=0\nsslverify=0\n';
    expect(texts(text, '/etc/yum.repos.d/a.repo')).toEqual(['gpgcheck = 0', 'sslverify=0']);
    expect(texts(text, '/etc/other.conf')).toEqual([]);
    expect(texts('baseurl=file:///opt/repo\ngpgcheck=0\n', '/etc/yum.repos.d/a.repo')).toEqual([]);
  });
});

it('writtenSettings finds the place of a setting', () => {
  const source =
    'echo "deb [trusted=yes] https://a.example x" > /etc/apt/sources.list.d/a.list; grep trusted=yes x';
  const settings = writtenSettings(parseShell(source, {}).commands, source);
  expect(settings.map(({ range }) => source.slice(...range))).toEqual(['trusted=yes']);
});

it.each([
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'Node.js'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '1', undefined],
  ['GIT_SSL_NO_VERIFY', 'false', 'Git'],
  ['GIT_SSL_NO_VERIFY', '', undefined],
  ['PYTHONHTTPSVERIFY', '0', 'Python'],
  ['npm_config_strict_ssl', 'false', 'npm'],
  ['NPM_CONFIG_STRICT_SSL', 'true', undefined],
  ['PIP_TRUSTED_HOST', 'pypi.org files.pythonhosted.org', 'pip'],
  ['PIP_TRUSTED_HOST', 'localhost', undefined],
  ['APP_TLS_VERIFY', 'false', undefined],
  ['OTHER', '0', undefined],
])('insecureVariable: %s=%s is %s', (name, value, program) =>
  expect(insecureVariable(name, value)).toBe(program),
);
