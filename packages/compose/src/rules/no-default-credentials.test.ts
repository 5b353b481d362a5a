import { testRule } from '../testing.ts';
import rule from './no-default-credentials.ts';

const service = (image: string, ...lines: string[]) =>
  `services:\n  x:\n    image: ${image}\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    service('postgres:17.6', 'POSTGRES_USER: postgres', 'POSTGRES_DB: app'),
    service('postgres:17.6', 'POSTGRES_PASSWORD: ""'),
    service('minio/minio', 'MINIO_ROOT_USER: minioadmin', 'MINIO_ROOT_PASSWORD: ${MINIO_ROOT_PASSWORD}'),
    service('acme/api:1', 'S3_ACCESS_KEY: minioadmin', 'S3_SECRET_KEY: ${S3_SECRET_KEY}'),
    service('acme/api:1', 'DATABASE_URL: postgresql://app:${DB_PASSWORD}@db/app'),
    service('acme/api:1', 'JWT_SECRET: 9f2c81d47ab3e650', 'SECRET_KEY: dev-secret-key-0815'),
    service('mysql:8', 'MYSQL_PASSWORD: ${DB_PASSWORD}', 'MYSQL_ROOT_PASSWORD: ${DB_ROOT_PASSWORD}'),
    { text: service('postgres:17.6', 'POSTGRES_PASSWORD: postgres'), filename: 'compose.override.yaml' },
  ],
  incorrect: [
    service('postgres:17.6', 'POSTGRES_USER: shop', 'POSTGRES_PASSWORD: shop', '                   ^^^^ default'),
    service('postgres:17.6', 'POSTGRES_DB: orders', 'POSTGRES_PASSWORD: orders', '                   ^^^^^^ default'),
    service('acme/api:1', 'JWT_TOKEN_KEY_SECRET: jwt_token_key_secret', '                      ^^^^^^^^^^^^^^^^^^^^ default'),
    service('acme/api:1', '- DATABASE_URL=postgresql://shop:shop@db/shop', '                                 ^^^^ default'),
    service('acme/api:1', 'DATABASE_URL: ${DATABASE_URL:-postgresql://postgres:postgres@db/app}', '                                                    ^^^^^^^^ fallback'),
    service('acme/api:1', 'PASSWORD: ${A:-${B:-changeme}}', '                    ^^^^^^^^ fallback'),
    service('acme/api:1', 'DSN: user=app password=${DB_PASSWORD-postgres}', '                                     ^^^^^^^^ fallback'),
    service('mysql:8', 'MYSQL_ROOT_PASSWORD: 1234', '                     ^^^^ default'),
    service('neo4j:5', 'NEO4J_AUTH: ${NEO4J_USER:-neo4j}/${NEO4J_PASSWORD:-password}', '                                                   ^^^^^^^^ fallback'),
    {
      text: service('acme/api:1', 'CACHE_URL: redis://:redis@cache:6379', '                    ^^^^^ default'),
      suggested: service('acme/api:1', 'CACHE_URL: redis://:${CACHE_PASSWORD:?CACHE_PASSWORD is required}@cache:6379'),
    },
    {
      text: service('acme/api:1', 'PASSWORD: ${A:-${DB_PASSWORD:-changeme}}', '                              ^^^^^^^^ fallback'),
      suggested: service('acme/api:1', 'PASSWORD: ${A:-${DB_PASSWORD:?DB_PASSWORD is required}}'),
    },
    'services:\n  cache:\n    image: redis\n    command: redis-server --requirepass ${REDIS_PASSWORD:-redis}\n                                                          ^^^^^ fallback\n',
  ],
});
