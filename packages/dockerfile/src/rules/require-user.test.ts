import { testRule } from '../testing.ts';
import rule from './require-user.ts';

testRule(rule, {
  correct: [
    // Another rule speaks of root by name, and the value of an argument is decided elsewhere.
    'FROM node:24\nUSER root\n',
    'FROM node:24\nARG RUN_AS\nUSER $RUN_AS\n',
    'FROM node:24 AS base\nUSER node\nFROM base\nCMD ["node", "a.js"]\n',
    'FROM node:24 AS build\nFROM gcr.io/distroless/nodejs24:nonroot\nCOPY --from=build /a /a\n',
    'FROM node:24 AS production\nUSER node\nFROM node:24 AS dev\n',
    'FROM bitnami/node:24\nCMD ["node", "a.js"]\n',
    'FROM cgr.dev/chainguard/node\nCMD ["a.js"]\n',
    'FROM nginxinc/nginx-unprivileged:1.28\n',
    'FROM postgres:18\nCOPY init.sql /docker-entrypoint-initdb.d/\n',
    'FROM caddy:2\nCOPY Caddyfile /etc/caddy/\n',
    'FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled\nENTRYPOINT ["dotnet", "a.dll"]\n',
    'FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\nENTRYPOINT ["dotnet", "a.dll"]\n',
    'FROM php:8.4-apache\nCOPY . /var/www/html\n',
    'FROM php:8.4-fpm-alpine\nCOPY . /app\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["php-fpm"]\n',
    'FROM php:8.4-fpm\nCMD ["sh", "-c", "php artisan migrate && exec php-fpm"]\n',
    'FROM ghcr.io/acme/base:7\nCMD ["/app"]\n',
    'ARG BASE\nFROM ${BASE}\nCMD ["/app"]\n',
    'FROM acme/node:24\n',
    { text: 'FROM node:24\n', options: { rootImages: ['python'] } },
    'FROM alpine:3.22\nRUN apk add --no-cache su-exec\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
    'FROM debian:12\nENTRYPOINT ["tini", "--", "gosu", "app", "/app"]\n',
    'FROM debian:12\nENTRYPOINT exec setpriv --reuid=app --regid=app --init-groups /app\n',
    'FROM debian:12\nCMD ["sh", "-c", "prepare && exec gosu app /app"]\n',
    'FROM debian:12\nCMD ["su", "app", "-s", "/bin/sh", "-c", "/app"]\n',
    'FROM scratch\nCOPY a /\n',
    // A daemon that stays root, and whose workers, jobs or sessions do not.
    'FROM alpine:3.22\nRUN apk add nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    'FROM alpine:3.22\nCMD ["crond", "-f", "-l", "2"]\n',
    // A final stage for development.
    'FROM node:24 AS dev\nCMD ["npm", "run", "dev"]\n',
    'FROM python:3.13 AS base\nFROM base AS app-test\nCMD ["pytest"]\n',
    'FROM alpine:3.22\nLABEL "com.github.actions.name"="Lint"\nENTRYPOINT ["/lint.sh"]\n',
    '',
    'RUN true\n',
    'FROM\n',
    { text: 'FROM node:24\nCMD ["node", "a.js"]\n', filename: 'Dockerfile.dev' },
  ],
  incorrect: [
    'FROM gcr.io/distroless/static-debian12\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noUser\nENTRYPOINT ["/a"]\n',
    'FROM mcr.microsoft.com/dotnet/runtime:10.0\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noUser\n',
    'FROM scratch\n     ^^^^^^^ noUser\nCOPY a /\nENTRYPOINT ["/a"]\n',
    'FROM docker.io/library/node:24\n     ^^^^^^^^^^^^^^^^^^^^^^^^^ noUser\n',
    'FROM public.ecr.aws/docker/library/python:3.13\n     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noUser\n',
    'ARG V=24\nFROM node:${V} AS base\nFROM base\n     ^^^^ noUser\nCMD ["node", "a.js"]\n',
    'FROM node:24 AS build\nUSER node\nFROM node:24\n     ^^^^^^^ noUser\nCOPY --from=build /a /a\n',
    'FROM node:24\n     ^^^^^^^ noUser\nONBUILD USER node\n',
    'FROM php:8.4-cli\n     ^^^^^^^^^^^ noUser\nCMD ["php", "worker.php"]\n',
    'FROM php:8.4-fpm\n     ^^^^^^^^^^^ noUser\nCMD ["php", "artisan", "serve"]\n',
    // A program that could drop privileges, and that nothing calls.
    'FROM debian:12\n     ^^^^^^^^^ noUser\nRUN apt-get install -y gosu\nCMD ["/app"]\n',
    'FROM debian:12\n     ^^^^^^^^^ noUser\nCMD ["su", "-c", "/app"]\n',
    'FROM debian:12\n     ^^^^^^^^^ noUser\nCMD cron && python3 app.py\n',
    { text: 'ARG BASE\nFROM ${BASE}\n     ^^^^^^^ unknownBase\n', options: { unknownBase: 'report' } },
    {
      text: 'FROM alpine:3.22\n     ^^^^^^^^^^^ noUser\nRUN adduser -D shop\n  ENTRYPOINT ["/a"]\n  CMD ["-v"]\n',
      suggested: 'FROM alpine:3.22\nRUN adduser -D shop\n  USER shop\n  ENTRYPOINT ["/a"]\n  CMD ["-v"]\n',
    },
    {
      text: 'FROM node:24 AS a\nCMD ["a"]\nFROM a\n     ^ noUser\nRUN b\nCMD ["c"]\nEXPOSE 3000\n',
      suggested: 'FROM node:24 AS a\nCMD ["a"]\nFROM a\nRUN b\nUSER node\nCMD ["c"]\nEXPOSE 3000\n',
    },
    // No suggestion where a later step may need root.
    'FROM node:24\n     ^^^^^^^ noUser\nCMD ["node", "a.js"]\nRUN npm ci\n',
  ],
});
