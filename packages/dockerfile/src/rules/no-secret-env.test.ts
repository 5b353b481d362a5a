import { testRule } from '../testing.ts';
import rule from './no-secret-env.ts';

const lines = (...text: string[]) => `${['FROM debian:12-slim', ...text].join('\n')}\n`;

testRule(rule, {
  correct: [
    lines('ENV API_KEY= DB_PASSWORD=""'),
    lines('ARG DB_PASSWORD', 'ENV DB_PASSWORD=$DB_PASSWORD'),
    lines('ENV DB_PASSWORD=${DB_PASSWORD}'),
    lines('ENV DB_PASSWORD=${DB_PASSWORD:-}'),
    lines('ENV DB_PASSWORD=prefix-$SUFFIX'),
    lines('ENV DATABASE_URL=postgresql://app:${DB_PASSWORD}@db/app'),
    lines('ENV GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/gcp.json'),
    lines('ENV MYSQL_RANDOM_ROOT_PASSWORD=yes MYSQL_ALLOW_EMPTY_PASSWORD=yes ENABLE_TOKEN=1'),
    lines(
      'ENV JWT_TOKEN_TTL=15m TOKEN_URL=https://id.acme.io/token API_KEY_HEADER=X-Key JWT_SECRET_ALGORITHM=HS256',
    ),
    lines('ENV STRIPE_PUBLIC_KEY=pk_51Nf NEXT_PUBLIC_MAP_TOKEN=pk.abc123def'),
    lines(
      'ENV GPG_KEYS="B42F6819007F00F88E364FD4036A9C25BF357DD4 7F48" PYTHON_SHA256=3126f59592c9 KEY_CHECKSUM=abcdef',
    ),
    lines('ENV SECRET_KEY_BASE_DUMMY=1'),
    lines('ENV JWT_SECRET=<your-secret> API_KEY=your-api-key'),
    lines('ENV PWD=/app'),
    lines('ENV TOKENIZER_MODEL=gpt2 MAX_TOKENS=4096'),
    lines('LABEL password=hunter-2-lives'),
    'FROM node:24 AS build\nENV DATABASE_URL=postgresql://postgres:postgres@localhost:5432/app\nFROM node:24\n',
    'FROM node:24 AS build\nENV NEXTAUTH_SECRET=build-time-only JWT_SECRET=secret\nFROM node:24\n',
    'FROM node:24 AS dev\nENV DB_PASSWORD=Zk29-qqpL\nFROM node:24\n',
    { text: lines('ENV DB_PASSWORD=Zk29-qqpL'), filename: 'Dockerfile.dev' },
    { text: lines('ENV DEMO_PASSWORD=Zk29-qqpL'), options: { allowNames: ['DEMO_*'] } },
    lines('# hadolint ignore=DL3064', 'ENV DB_PASSWORD=Zk29-qqpL'),
    lines('# check=skip=SecretsUsedInArgOrEnv', 'ENV DB_PASSWORD=Zk29-qqpL'),
  ],
  incorrect: [
    lines('ENV DB_PASSWORD "Zk29 qqpL"', '                 ^^^^^^^^^ shipped'),
    lines('ENV DB_PASSWORD="Zk29 qqpL"', '                 ^^^^^^^^^ shipped'),
    lines(
      'ENV A=1 \\',
      '    POSTGRES_PASSWORD=postgres \\',
      '                      ^^^^^^^^ shipped',
      '    B=2',
    ),
    lines('ENV DB_PASSWORD=${DB_PASSWORD:-Zk29-qqpL}', '                               ^^^^^^^^^ shipped'),
    lines('ENV MAILER=x-{{fake:github_token}}-y', `             ${'^'.repeat(40)} shipped`),
    lines('ENV REDIS_URL=redis://:Zk29@${HOST}:6379', '                       ^^^^ shipped'),
    lines('ONBUILD ENV DB_PASSWORD=Zk29-qqpL', '                        ^^^^^^^^^ shipped'),
    lines('ENV ROOT_PASSWORD=1234', '                  ^^^^ shipped'),
    'FROM node:24 AS base\nENV JWT_SECRET=Zk29-qqpL\n               ^^^^^^^^^ shipped\nFROM base\n',
    'FROM node:24 AS base\nENV JWT_SECRET=Zk29-qqpL\n               ^^^^^^^^^ built\nFROM base AS dev\n',
  ],
});
