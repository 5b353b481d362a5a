import { testRule } from '../testing.ts';
import rule from './no-hardcoded-secret.ts';

const api = (...lines: string[]) =>
  `services:\n  api:\n    image: ghcr.io/acme/api:1.4.2\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    api('JWT_SECRET:', 'API_KEY: ""', 'DB_PASSWORD: ${DB_PASSWORD}', 'TOKEN: prefix-${SUFFIX}'),
    api('GOOGLE_APPLICATION_CREDENTIALS: /run/secrets/gcp.json', 'ENABLE_TOKEN: "1"', 'MAX_TOKENS: 4096'),
    api('MYSQL_RANDOM_ROOT_PASSWORD: "yes"', 'JWT_SECRET_ALGORITHM: HS256', 'TOKEN_URL: https://id.acme.io/token'),
    api('JWT_SECRET: ${JWT_SECRET:-9f2c81d47ab3e650}'),
    api('DATABASE_URL: postgresql://app:${DB_PASSWORD}@db/app'),
    api('NEO4J_AUTH: ${NEO4J_USER:-neo4j}/${NEO4J_PASSWORD:-Hx7-pQ2z}'),
    // These two are what everybody knows.
    api('POSTGRES_PASSWORD: postgres', 'SECRET_KEY: your-secret-key'),
    { text: api('JWT_SECRET: 9f2c81d47ab3e650'), filename: 'docker-compose.ci.yml' },
    { text: api('DEMO_PASSWORD: Hx7-pQ2z'), options: { allowNames: ['DEMO_*'] } },
    `services:\n  api:\n    image: a\n    profiles: [test]\n    environment:\n      JWT_SECRET: 9f2c81d47ab3e650\n`,
    // The account of a pair is no secret.
    api('S3_ACCESS_KEY: acme-uploads', 'S3_SECRET_KEY: ${S3_SECRET_KEY}'),
  ],
  incorrect: [
    api('- "JWT_SECRET=9f2c81d4 7ab3e650"', '              ^^^^^^^^^^^^^^^^^ literal'),
    api('JWT_SECRET: "9f2c81d47ab3e650" # rotate', '             ^^^^^^^^^^^^^^^^ literal'),
    api('REDIS_URL: redis://:Hx7-pQ2z@${REDIS_HOST:-cache}:6379/0', '                    ^^^^^^^^ literal'),
    api('NOTES: see {{fake:github_token}} for details', `           ${'^'.repeat(40)} literal`),
    {
      text: 'services:\n  api:\n    image: a\n    environment: ["JWT_SECRET=9f2c81d47ab3e650"]\n                              ^^^^^^^^^^^^^^^^ literal\n',
      suggested:
        'services:\n  api:\n    image: a\n    environment: ["JWT_SECRET=${JWT_SECRET:?JWT_SECRET is required}"]\n',
    },
    // Plain text in a flow collection cannot hold braces.
    {
      text: 'services:\n  api:\n    image: a\n    environment: [JWT_SECRET=9f2c81d47ab3e650]\n                             ^^^^^^^^^^^^^^^^ literal\n',
    },
    `
x-env: &env
  JWT_SECRET: 9f2c81d47ab3e650
              ^^^^^^^^^^^^^^^^ literal
services:
  one:
    image: a
    environment: *env
  two:
    image: a
    environment:
      <<: *env
`,
    `
services:
  api:
    image: a
configs:
  app:
    content: |
      [database]
      url = postgresql://app:Hx7-pQ2z@db/app
                             ^^^^^^^^ config
`,
  ],
});
