import { testRule } from '../testing.ts';
import rule from './pin-base-image-digest.ts';

const DIGEST = `sha256:${'1'.repeat(64)}`;

testRule(rule, {
  correct: [
    `ARG BASE=node:24@${DIGEST}\nFROM \${BASE} AS build\nFROM build\nCOPY --from=build /a /a\n`,
    `FROM node@${DIGEST}\n`,
    'ARG BASE\nFROM ${BASE}\n',
    'ARG DIGEST\nFROM node:24@${DIGEST}\n',
    'ARG VERSION\nFROM node:${VERSION}\n',
    'FROM scratch\nCOPY --from=assets /a /a\n',
    { text: 'FROM node:24\n', filename: 'Dockerfile.test' },
  ],
  incorrect: [
    'FROM node\n     ^^^^ noDigest\n',
    'ARG VERSION=24\nFROM --platform=linux/amd64 node:${VERSION} AS a\n                            ^^^^^^^^^^^^^^^ noDigest\nFROM a\n',
    'FROM scratch\nCOPY --from=ghcr.io/acme/a:1 /a /a\n            ^^^^^^^^^^^^^^^^ noDigest\n',
  ],
});
