import { describe, expect, it } from 'vitest';
import { parseShell } from '@seaworthy/shell';
import { insecureOption } from './insecure-options.ts';

const found = (text: string) => {
  const option = insecureOption(parseShell(text, {}).commands[0]!);
  return option && `${option.unchecked} ${option.word.value}`;
};

describe('insecureOption', () => {
  it.each([
    ['curl -k https://a.example', 'certificate -k'],
    ['curl -fsSLko x https://a.example', 'certificate -fsSLko'],
    ['curl --insecure $URL', 'certificate --insecure'],
    ['wget --no-check-certificate https://a.example', 'certificate --no-check-certificate'],
    ['git -c http.sslVerify=false clone https://a.example/b', 'certificate http.sslVerify=false'],
    ['git clone -c http.sslverify=0 https://a.example/b', 'certificate http.sslverify=0'],
    ['git config --global http.sslVerify false', 'certificate http.sslVerify'],
    [
      'git config --global http.https://a.example.sslVerify "false"',
      'certificate http.https://a.example.sslVerify',
    ],
    ['pip install --trusted-host pypi.org x', 'certificate --trusted-host'],
    ['python3 -m pip install --trusted-host=pypi.org x', 'certificate --trusted-host=pypi.org'],
    ['pip config set global.trusted-host pypi.org', 'certificate global.trusted-host'],
    ['uv pip install --allow-insecure-host pypi.org x', 'certificate --allow-insecure-host'],
    ['npm config set strict-ssl false', 'certificate strict-ssl'],
    ['npm set strict-ssl=false', 'certificate strict-ssl=false'],
    ['npm c set strict-ssl false -g', 'certificate strict-ssl'],
    ['yarn config set "strict-ssl" false', 'certificate strict-ssl'],
    ['yarn config set enableStrictSsl false', 'certificate enableStrictSsl'],
    ['npm ci --strict-ssl=false', 'certificate --strict-ssl=false'],
    ['pnpm install --no-strict-ssl', 'certificate --no-strict-ssl'],
    ['apt-get install -y --allow-unauthenticated x', 'signature --allow-unauthenticated'],
    ['apt-get --force-yes install x', 'signature --force-yes'],
    ['apt-get update --allow-insecure-repositories', 'signature --allow-insecure-repositories'],
    ['apt-get -o Acquire::https::Verify-Peer=false update', 'certificate Acquire::https::Verify-Peer=false'],
    [
      'apt -o "Acquire::AllowInsecureRepositories=true" update',
      'signature Acquire::AllowInsecureRepositories=true',
    ],
    ['apk add --allow-untrusted x', 'signature --allow-untrusted'],
    ['yum install -y --nogpgcheck x', 'signature --nogpgcheck'],
    ['tdnf install --nogpgcheck x', 'signature --nogpgcheck'],
    ['dnf --setopt=sslverify=0 install x', 'certificate --setopt=sslverify=0'],
    ['dnf --setopt sslverify=false install x', 'certificate sslverify=false'],
    ['dnf config-manager --save --setopt=base.gpgcheck=0', 'signature --setopt=base.gpgcheck=0'],
    ['yum-config-manager --save --setopt=base.sslverify=false', 'certificate --setopt=base.sslverify=false'],
    ['zypper --no-gpg-checks install x', 'signature --no-gpg-checks'],
    ['rpm -ivh --nosignature x.rpm', 'signature --nosignature'],
    ['rpm -U --nodigest x.rpm', 'signature --nodigest'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));

  it.each([
    'curl -fsSL https://a.example',
    'curl -H -k https://a.example',
    'curl -okeys https://a.example',
    'curl -k https://localhost:8443/health',
    'curl -k 127.0.0.1/x',
    'wget --no-check-certificate https://localhost/x',
    'git -c http.sslVerify=true clone https://a.example/b',
    'git -c http.sslVerify=false clone https://localhost/b',
    'git config --global --unset http.sslVerify',
    'git config --global http.sslVerify true',
    'git config --get http.sslVerify',
    'git commit -m http.sslVerify false',
    'pip install --trusted-host localhost x',
    'npm config set strict-ssl true',
    'npm config get strict-ssl',
    'npm config delete strict-ssl',
    'npm ci --strict-ssl=true',
    'apt-get -o Acquire::Check-Valid-Until=false update',
    'apt-get -o Dpkg::Options::=--force-confold install x',
    'dnf --setopt=install_weak_deps=False install x',
    'dnf --setopt=repo_gpgcheck=0 install x',
    'rpm -Va --nodigest',
    'rpm -i x.rpm',
    'echo curl -k https://a.example',
  ])('nothing in %s', (text) => expect(found(text)).toBeUndefined());
});
