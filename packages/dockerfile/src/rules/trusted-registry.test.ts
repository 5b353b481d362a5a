import { testRule } from '../testing.ts';
import rule from './trusted-registry.ts';

testRule(rule, {
  correct: [
    'FROM docker.io/library/node:24\n',
    'FROM index.docker.io/library/node:24\n',
    'FROM node:24 AS build\nFROM debian:12\nCOPY --from=build /a /a\nCOPY --from=0 /a /b\n',
    'ARG REGISTRY\nFROM ${REGISTRY}/node:24\n',
    { text: 'FROM ghcr.io/acme/base:1\n', options: { registries: ['ghcr.io/acme'] } },
    { text: 'FROM ghcr.io/acme/base:2\n', options: { registries: ['ghcr.io/acme/'] } },
    { text: 'FROM 1.dkr.ecr.eu-west-1.amazonaws.com/a:1\n', options: { registries: ['*.amazonaws.com'] } },
    { text: 'FROM acme/base:1\n', options: { registries: ['docker.io/acme'] } },
    '# hadolint ignore=DL3026\nFROM evil.example/node:24\n',
    { text: 'FROM evil.example/node:24\n', filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM localhost:5000/node:24\n     ^^^^^^^^^^^^^^ untrusted\n',
    'ARG REGISTRY=evil.example\nFROM ${REGISTRY}/node:24\n     ^^^^^^^^^^^^^^^^^^^ untrusted\n',
    'FROM debian:12\nCOPY --from=evil.example/a:1 /a /a\n            ^^^^^^^^^^^^ untrusted\n',
    'FROM debian:12\nRUN --mount=type=bind,from=evil.example/a:1,target=/a true\n                           ^^^^^^^^^^^^ untrusted\n',
    'FROM debian:12\nONBUILD COPY --from=evil.example/a:1 /a /a\n                    ^^^^^^^^^^^^ untrusted\n',
    { text: 'FROM ghcr.io/acme2/a:1\n     ^^^^^^^ untrusted\n', options: { registries: ['ghcr.io/acme'] } },
    // A `*` stays within the name of the registry.
    {
      text: 'FROM evil.example/a.acme.io/b:1\n     ^^^^^^^^^^^^ untrusted\n',
      options: { registries: ['*.acme.io'] },
    },
  ],
});
