import { testRule } from '../testing.ts';
import rule from './no-root-user.ts';

testRule(rule, {
  correct: [
    'FROM debian:12-slim\nCMD ["/app"]\n',
    'FROM node:24-slim AS build\nUSER root\nRUN make\nFROM node:24-slim\nUSER node\n',
    'FROM node:24-slim AS build\nUSER root\nFROM node:24-slim\nCOPY --from=build /app /app\n',
    'FROM node:24-slim\nARG RUN_AS\nUSER $RUN_AS\n',
    'FROM node:24-slim\nUSER rootless\n',
    'FROM node:24-slim\nUSER 1000:0\n',
    'FROM alpine:3.22\nRUN apk add --no-cache su-exec\nCOPY docker-entrypoint.sh /\nUSER root\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
    'FROM debian:12-slim\nUSER root\nENTRYPOINT ["tini", "--", "gosu", "app", "/app"]\n',
    { text: 'FROM node:24-slim\nUSER root\n', filename: 'Dockerfile.dev' },
    { text: 'FROM node:24-slim\nUSER root\n', filename: '.devcontainer/Dockerfile' },
    '# hadolint ignore=DL3002\nFROM node:24-slim\n# hadolint ignore=DL3002\nUSER root\n',
  ],
  incorrect: [
    'FROM node:24-slim\nUSER root:node\n     ^^^^^^^^^ root\n',
    'FROM node:24-slim\nUSER "root"\n     ^^^^^^ root\n',
    'FROM node:24-slim AS base\nUSER root\n     ^^^^ root\nFROM base\nCMD ["node", "server.js"]\n',
    'FROM node:24-slim AS production\nUSER root\n     ^^^^ root\nFROM production AS dev\nUSER node\n',
    // A program that could drop privileges, and that nothing calls.
    'FROM debian:12\nRUN apt-get install -y gosu\nUSER root\n     ^^^^ root\nCMD ["/app"]\n',
    {
      text: 'FROM debian:12\nUSER root\n     ^^^^ root\nENTRYPOINT ["gosu", "app", "/app"]\n',
      options: { allowPrivilegeDrop: false },
    },
    {
      text: 'FROM debian:12\nRUN useradd --uid 1000 -m shop\nUSER root\n     ^^^^ root\n',
      suggested: 'FROM debian:12\nRUN useradd --uid 1000 -m shop\nUSER shop\n',
    },
    {
      text: 'FROM alpine:3.22\nRUN adduser -D -u 1000 shop\nUSER 0\n     ^ root\n',
      suggested: 'FROM alpine:3.22\nRUN adduser -D -u 1000 shop\nUSER shop\n',
    },
  ],
});
