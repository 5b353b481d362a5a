import { describe, expect, it } from 'vitest';
import { DockerfileSourceCode } from '../source-code.ts';
import { nonRootUserOf, uidOf } from './users.ts';

describe('uidOf', () => {
  it.each([
    ['FROM node:24\n', 'node', '1000'],
    ['FROM debian:12\nRUN groupadd -g 7 app && useradd -u 10001 -g app -m app\n', 'app', '10001'],
    ['FROM alpine:3.22\nRUN adduser -D -u1234 app\n', 'app', '1234'],
    ['FROM alpine:3.22\nRUN adduser -D -h /app --uid=1234 app\n', 'app', '1234'],
    ['FROM debian:12\nRUN useradd -u $APP_UID app\n', 'app', undefined],
    ['FROM debian:12\nRUN useradd app\n', 'app', undefined],
    ['FROM debian:12\n', 'app', undefined],
  ])('of %j', (text, user, uid) => {
    expect(uidOf(user, new DockerfileSourceCode(text))).toBe(uid);
  });
});

describe('nonRootUserOf', () => {
  it.each([
    ['FROM node:24\n', 'node'],
    ['FROM debian:12\nRUN useradd -rm -d /home/x -s /bin/sh -g root -G sudo -u 1001 x\n', 'x'],
    ['FROM debian:12\nRUN adduser --system --group --disabled-password --gecos "" app\n', 'app'],
    ['FROM alpine:3.22\nRUN addgroup -S app && adduser -S -G app -h /srv app\n', 'app'],
    ['FROM node:24\nUSER 1234\nUSER root\n', '1234'],
    ['FROM debian:12\n', undefined],
  ])('of %j', (text, user) => {
    expect(nonRootUserOf(new DockerfileSourceCode(text))).toBe(user);
  });
});
