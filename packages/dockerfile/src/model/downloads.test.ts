import { describe, expect, it } from 'vitest';
import { parseShell } from '@seaworthy/shell';
import { DownloadedFiles, downloadOf, hostOf, isVerification } from './downloads.ts';

const first = (text: string) => parseShell(text, {}).commands[0]!;

function summary(text: string) {
  const download = downloadOf(first(text));
  return download && { ...download, urls: download.urls.map(({ value }) => value) };
}

describe('downloadOf', () => {
  it('knows what goes to standard output', () => {
    for (const text of [
      'curl -fsSL u',
      'curl -o - u',
      'wget -qO- u',
      'wget -q -O - u',
      'wget --output-document=- u',
    ]) {
      expect(summary(text), text).toMatchObject({ urls: ['u'], files: [], toStdout: true });
    }
  });

  it.each([
    ['curl -fsSLo install.sh https://a/b', ['install.sh']],
    ['curl -fsSL https://a/b --output /tmp/x', ['/tmp/x']],
    ['curl -O https://a/b/c.sh?x=1', ['c.sh']],
    ['curl -LO --output-dir /tmp https://a/c.sh', ['/tmp/c.sh']],
    ['curl https://a/c.sh > /tmp/x', ['/tmp/x']],
    ['wget https://a/c.sh', ['c.sh']],
    ['wget -P /tmp/ https://a/c.sh', ['/tmp/c.sh']],
    ['wget -O x https://a/c.sh', ['x']],
    ['wget -qO- https://a/c.sh > x', ['x']],
  ])('finds the files of %s', (text, files) => {
    expect(summary(text)).toMatchObject({ files, toStdout: false });
  });

  it('tells URLs from the values of options', () => {
    expect(summary('curl -H "A: b" -x http://proxy:3128 --retry 3 https://a/b -o c')?.urls).toEqual([
      'https://a/b',
    ]);
    expect(summary('wget --header "A: b" -t 3 https://a/b')?.urls).toEqual(['https://a/b']);
    expect(downloadOf(first('git clone https://a/b'))).toBeUndefined();
  });

  it('does not take standard error for the output', () => {
    expect(summary('curl u 2>/dev/null')).toMatchObject({ files: [], toStdout: true });
  });
});

describe('hostOf', () => {
  it.each([
    ['https://get.example.org/x', 'get.example.org'],
    ['http://u:p@a.example.org:8080/x', 'a.example.org'],
    ['get.example.org/x?y', 'get.example.org'],
    ['https://[::1]:8443/', '[::1]'],
    ['https://$HOST/x', undefined],
    ['$URL', undefined],
    ['https://a.${DOMAIN}/x', undefined],
  ])('of %s', (value, host) => expect(hostOf({ value })).toBe(host));
});

it('DownloadedFiles compares names where a directory is not given', () => {
  const files = new DownloadedFiles();
  files.add(first('curl -o /tmp/x.sh https://a.example/x'));
  files.add(first('wget https://b.example/y.sh'));
  const host = (path: string) => files.get(path)?.urls.map(hostOf)[0];
  expect(['./x.sh', '/tmp/x.sh', '/opt/x.sh', 'z.sh'].map(host)).toEqual([
    'a.example',
    'a.example',
    undefined,
    undefined,
  ]);
  expect(['y.sh', './y.sh', '/opt/y.sh'].map(host)).toEqual(['b.example', 'b.example', 'b.example']);
});

it.each([
  ['sha256sum -c x.sha256', true],
  ['sha512sum --check --strict x', true],
  ['shasum -a 256 -c x', true],
  ['sha256sum x | grep abc', true],
  ['sha256sum x', false],
  ['gpg --batch --verify x.asc x', true],
  ['gpg --dearmor', false],
  ['cosign verify-blob x', true],
  ['openssl dgst -sha256 -verify key -signature s x', true],
  ['curl x', false],
])('isVerification: %s is %s', (text, expected) => expect(isVerification(first(text))).toBe(expected));
