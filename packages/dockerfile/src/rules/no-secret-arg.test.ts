import { testRule } from '../testing.ts';
import rule from './no-secret-arg.ts';

const lines = (...text: string[]) => `${['FROM node:24-slim', ...text].join('\n')}\n`;

testRule(rule, {
  correct: [
    lines('ARG NPM_TOKEN', 'RUN npm ci'),
    lines('ARG NPM_TOKEN', 'RUN --mount=type=secret,id=NPM_TOKEN npm ci'),
    lines('ARG NPM_TOKEN', 'RUN --mount=type=secret,id=npm,env=NPM_TOKEN echo $NPM_TOKEN'),
    lines('ARG NPM_TOKEN', 'RUN NPM_TOKEN=$(cat /run/secrets/npm) && echo "$NPM_TOKEN" > .npmrc'),
    lines('ARG NPM_TOKEN', "RUN echo '$NPM_TOKEN' > .npmrc"),
    lines('ARG NPM_TOKEN', 'RUN echo $NPM_TOKEN_FILE ${NPM_TOKENS}'),
    lines('ARG NEXT_PUBLIC_MAP_TOKEN=pk.abc123', 'ENV NEXT_PUBLIC_MAP_TOKEN=$NEXT_PUBLIC_MAP_TOKEN'),
    lines('ARG ENABLE_TOKEN=1', 'RUN ./build --token=$ENABLE_TOKEN'),
    lines('ARG SECRET_KEY=dummy', 'RUN SECRET_KEY=$SECRET_KEY ./manage.py collectstatic'),
    lines('ARG GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305', 'RUN gpg --recv $GPG_KEY'),
    lines('ARG TOKEN_URL=https://id.acme.io/token', 'RUN curl $TOKEN_URL'),
    lines('ARG DB_PASSWORD=""'),
    'ARG NPM_TOKEN=Zk29-qqpL\nFROM node:24\n',
    'FROM node:24 AS build\nARG NPM_TOKEN=Zk29-qqpL\nRUN npm config set _authToken $NPM_TOKEN\nFROM node:24\n',
    'FROM node:24 AS dev\nARG NPM_TOKEN=Zk29-qqpL\n',
    {
      text: 'FROM node:24 AS build\nARG SECRET_KEY=dummy-key\nFROM node:24\n',
      options: { builderStages: true },
    },
    lines('# hadolint ignore=DL3064', 'ARG NPM_TOKEN', 'RUN echo $NPM_TOKEN'),
    { text: lines('ARG NPM_TOKEN', 'RUN echo $NPM_TOKEN'), filename: 'Dockerfile.ci' },
  ],
  incorrect: [
    lines('ARG NPM_TOKEN', '    ^^^^^^^^^ used', 'ENV NPM_TOKEN=$NPM_TOKEN', 'RUN npm ci'),
    lines('ARG KEY_TOKEN', '    ^^^^^^^^^ used', 'COPY $KEY_TOKEN /app/'),
    lines('ARG NPM_TOKEN=""', '    ^^^^^^^^^ used', 'RUN cat <<EOF > .npmrc', 'token=$NPM_TOKEN', 'EOF'),
    lines('ARG A NPM_TOKEN', '      ^^^^^^^^^ used', 'RUN NPM_TOKEN=${NPM_TOKEN:-x} npm ci'),
    lines('ARG NPM_TOKEN', '    ^^^^^^^^^ used', 'RUN ["sh", "-c", "echo $NPM_TOKEN"]'),
    lines('ONBUILD ARG NPM_TOKEN=Zk29-qqpL', '                      ^^^^^^^^^ default'),
    lines('ARG API=postgres://app:Zk29-qqpL@db/app', '                       ^^^^^^^^^ default'),
    'ARG NPM_TOKEN=Zk29-qqpL\n              ^^^^^^^^^ default\nFROM node:24\nARG NPM_TOKEN\n',
    'FROM node:24 AS base\nARG NPM_TOKEN\n    ^^^^^^^^^ used\nFROM base\nRUN echo $NPM_TOKEN\n',
    {
      text: 'FROM node:24 AS build\nARG NPM_TOKEN=Zk29-qqpL\n              ^^^^^^^^^ default\nFROM node:24\n',
      options: { builderStages: true },
    },
    {
      text: lines(
        '  ARG API_KEY',
        '      ^^^^^^^ used',
        'RUN a $API_KEY \\',
        '  && b',
        'RUN b',
        'run c "${API_KEY}"',
      ),
      suggested: lines(
        'RUN --mount=type=secret,id=api_key,env=API_KEY a $API_KEY \\',
        '  && b',
        'RUN b',
        'run --mount=type=secret,id=api_key,env=API_KEY c "${API_KEY}"',
      ),
    },
  ],
});
