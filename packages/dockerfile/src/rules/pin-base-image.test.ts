import { testRule } from '../testing.ts';
import rule from './pin-base-image.ts';

const DIGEST = `sha256:${'1'.repeat(64)}`;

testRule(rule, {
  correct: [
    `FROM node@${DIGEST}\n`,
    `FROM node:latest@${DIGEST}\n`,
    'FROM node:lts\n',
    'FROM lukemathwalker/cargo-chef:latest-rust-1.91\n',
    'FROM acme/latest-news:1\n',
    'FROM envoyproxy/envoy:v1.34-latest\n',
    'FROM node:24-alpine\n',
    'FROM python:stable\n',
    'FROM cgr.dev/chainguard/node\n',
    'FROM node:24 AS build\nFROM build\nCOPY --from=build /a /a\nCOPY --from=0 /b /b\n',
    'ARG BASE\nFROM ${BASE}\n',
    'ARG BASE=node:24\nFROM ${BASE}\n',
    'ARG VARIANT\nFROM ${REGISTRY:-docker.io}/node:24${VARIANT:+-$VARIANT}\n',
    'ARG TAG\nFROM node:${TAG:-24}\n',
    // The build asks for it.
    'ARG TAG\nFROM node:${TAG:?needed}\n',
    `ARG TAG\nFROM node:\${TAG}@${DIGEST}\n`,
    // A port is no tag.
    'ARG NAME\nFROM localhost:5000/${NAME}\n',
    // Not declared before the first FROM: another rule speaks of that.
    'FROM node:${TAG}\n',
    'ARG TARGETARCH\nFROM acme/base:${TARGETARCH}\n',
    'FROM app AS app-amd64\nFROM app-${TARGETARCH}\n'.replace('FROM app', 'FROM node:24'),
    // Stages of other files, handed on as build contexts.
    'FROM base\n',
    'FROM scratch\nCOPY --from=assets /a /a\n',
    'FROM node:24-slim AS production\nFROM node AS dev\n',
    'FROM node:24-slim\n# comment naming node:latest\nRUN echo node:latest\n',
    { text: 'FROM node\n', filename: 'Dockerfile.dev' },
    { text: 'FROM acme/base:latest\n', options: { allow: ['acme/*'] } },
    '# hadolint ignore=DL3006\nFROM node\n',
    '# check=skip=InvalidDefaultArgInFrom\nARG TAG\nFROM node:$TAG\n',
  ],
  incorrect: [
    'FROM --platform=$BUILDPLATFORM golang AS build\n                               ^^^^^^ noTag\nFROM debian:12\n',
    'FROM localhost:5000/acme/base\n     ^^^^^^^^^^^^^^^^^^^^^^^^ noTag\n',
    'FROM debian:12\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\n                                 ^^^^^^ mutable\n',
    'FROM debian:12\nCOPY --from=composer /usr/bin/composer /usr/bin/\n            ^^^^^^^^ noTag\n',
    'FROM debian:12\nRUN --mount=from=acme/tools,target=/t /t/run\n                 ^^^^^^^^^^ noTag\n',
    'FROM jenkins/inbound-agent:latest-jdk17\n                           ^^^^^^^^^^^^ mutable\n',
    'FROM node AS node\n     ^^^^ noTag\n',
    'ARG BASE=ubuntu\nFROM $BASE\n     ^^^^^ noTag\n',
    'ARG TAG=\nFROM node:$TAG\n          ^^^^ undecided\n',
    'ARG V\nFROM node:${V}-alpine\n          ^^^^ undecided\n',
    'ARG OS=alpine\nARG V\nFROM node:${OS}-$V\n                ^^ undecided\n',
    { text: 'FROM acme/base:edge\n               ^^^^ mutable\n', options: { mutableTags: ['edge'] } },
  ],
});
