import { testRule } from '../testing.ts';
import rule from './no-eol-base-image.ts';

const options = { now: '2026-11-20' };
const extra = [{ image: 'ghcr.io/acme/*', cycle: '7', eol: '2026-01-31' }];

testRule(rule, {
  correct: [
    { text: 'FROM node\n', options },
    { text: 'FROM node:lts-slim\n', options },
    { text: 'FROM node:latest\n', options },
    { text: 'FROM scratch\n', options },
    { text: 'FROM acme/node:18\n', options },
    { text: 'FROM node:99\n', options },
    { text: 'ARG V\nFROM node:${V}\n', options },
    { text: 'FROM debian:bookworm-slim\n', options },
    { text: 'FROM node:18\n', options: { now: '2025-05-30', graceDays: 30 } },
    { text: 'FROM ghcr.io/acme/base:70\n', options: { ...options, extra } },
    { text: 'FROM ghcr.io/acme/base:8.7\n', options: { ...options, extra } },
    { text: 'FROM ghcr.io/acme/base:7\n', options: { now: '2026-01-31', extra } },
    // Not a day: never past.
    { text: 'FROM a:1\n', options: { ...options, extra: [{ image: 'a', cycle: '1', eol: '2026-99-99' }] } },
    { text: 'FROM node:18\n', filename: 'Dockerfile.dev', options },
    { text: 'FROM node:18 AS dev\nFROM node:24 AS production\n', options },
  ],
  incorrect: [
    { text: 'FROM node:18\n          ^^ ended\n', options: { now: '2025-05-01' } },
    { text: 'FROM node:18\n          ^^ ended\n', options: { now: '2025-05-31', graceDays: 30 } },
    { text: 'FROM debian:buster-slim\n            ^^^^^^^^^^^ ended\n', options },
    { text: 'FROM node:24-bullseye\n          ^^^^^^^^^^^ ended\n', options },
    { text: 'FROM node:24-alpine3.19\n          ^^^^^^^^^^^^^ ended\n', options },
    { text: 'ARG V=18\nFROM node:${V}-slim\n     ^^^^^^^^^^^^^^ ended\n', options },
    {
      text:
        'FROM docker.io/library/postgres:12.3@sha256:' +
        '1'.repeat(64) +
        '\n                                ^^^^ ended\n',
      options,
    },
    {
      text: 'FROM gcr.io/distroless/nodejs18-debian12\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ended\n',
      options,
    },
    { text: 'FROM node:18 AS build\n          ^^ ended\nFROM node:24\nCOPY --from=build /a /a\n', options },
    { text: 'FROM node:24\nCOPY --from=golang:1.19 /a /a\n                   ^^^^ ended\n', options },
    {
      text: 'FROM ghcr.io/acme/base:7-slim\n                       ^^^^^^ ended\n',
      options: { ...options, extra },
    },
  ],
});
