import { testRule } from '../testing.ts';
import rule from './no-secret-file-copy.ts';

const copy = (sources: string, destination = '/app/') =>
  `FROM debian:12-slim\nCOPY ${sources} ${destination}\n`;

testRule(rule, {
  correct: [
    copy('.'),
    copy('ca.pem company-ca.pem cert.pem fullchain.pem keycloak-ca.pem'),
    copy('id_rsa.pub public.key jwt-public-key.pem .ssh/known_hosts'),
    copy('i18n/en.key src/locales/de.key'),
    copy('nodesource.gpg.key apt.key'),
    copy('jenkins.key', '/etc/apt/trusted.gpg.d/'),
    copy('truststore.jks cacerts.jks debug.keystore'),
    copy('credentials.example.json service-account-sample.json'),
    copy('.gitconfig .gitmodules .git/HEAD monkey keys'),
    copy('--from=build id_rsa'),
    'FROM debian:12\nADD https://pkg.acme.io/release-2.key /tmp/\n',
    'FROM debian:12\nADD git@git.acme.io:acme/keys.key /tmp/\n',
    'FROM debian:12\nARG KEY\nCOPY ${KEY} /app/\n',
    'FROM debian:12\nRUN --mount=type=bind,source=.git,target=.git git describe\n',
    'FROM debian:12\nRUN --mount=type=secret,id=id_rsa cat /run/secrets/id_rsa\n',
    'FROM debian:12 AS dev\nCOPY id_rsa /root/.ssh/\nFROM debian:12\n',
    { text: copy('server.key'), options: { patterns: ['*.token'] } },
    { text: copy('server.key'), filename: 'Dockerfile.test' },
  ],
  incorrect: [
    copy('server.key').replace('/app/\n', '/app/\n     ^^^^^^^^^^ secret\n'),
    copy('tls/ca-key.pem').replace('/app/\n', '/app/\n     ^^^^^^^^^^^^^^ secret\n'),
    copy('privkey.pem').replace('/app/\n', '/app/\n     ^^^^^^^^^^^ secret\n'),
    copy('certs/*.key').replace('/app/\n', '/app/\n     ^^^^^^^^^^^ secret\n'),
    copy('home/.aws/credentials').replace('/app/\n', '/app/\n     ^^^^^^^^^^^^^^^^^^^^^ secret\n'),
    copy('.ssh/').replace('/app/\n', '/app/\n     ^^^^^ secret\n'),
    'FROM debian:12\nCOPY ["app", "Release.P12", "/app/"]\n             ^^^^^^^^^^^^^ secret\n',
    'FROM debian:12\nARG KEY=id_ed25519\nCOPY $KEY /root/.ssh/\n     ^^^^ secret\n',
    'FROM debian:12\nONBUILD ADD .netrc /root/\n            ^^^^^^ secret\n',
    'FROM node:24 AS build\nCOPY id_rsa /root/.ssh/\n     ^^^^^^ secret\nFROM node:24\n',
    {
      text: 'FROM node:24 AS build\nCOPY .git ./\n     ^^^^ history\nFROM node:24\n',
      options: { gitInBuilderStages: true },
    },
    {
      text: copy('vault.token').replace('/app/\n', '/app/\n     ^^^^^^^^^^^ secret\n'),
      options: { patterns: ['*.token'] },
    },
  ],
});
