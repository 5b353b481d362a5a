import { testRule } from '../testing.ts';
import rule from './no-secret-fallback.ts';

const api = (...lines: string[]) =>
  `services:\n  api:\n    image: ghcr.io/acme/api:1.4.2\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    api('KEY_FILE: ${SECRET_KEY_FILE:-/run/secrets/key}', 'USE_TOKEN: ${USE_TOKEN:-false}'),
    api('API_KEY: ${API_KEY:-invalid}', 'DB_PASSWORD: ${DB_PASSWORD-}'),
    api('DB_PASSWORD: ${DB_PASSWORD:-postgres}'),
    api('DB_PASSWORD: ${DB_PASSWORD:+Hx7-pQ2z}', 'B: ${B_PASSWORD:?Hx7-pQ2z}'),
    api('JWT_SECRET: ${JWT_SECRET:-${JWT_SECRET_KEY}}', 'OPENAI_API_KEY: ${OPENAI_API_KEY:-${LLM_API_KEY}}'),
    'services:\n  api:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN:-Hx7-pQ2z}\n',
    { text: api('SECRET_KEY: ${SECRET_KEY:-dev-secret-key-0815}'), filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    api('SETTING: ${API_TOKEN:-Hx7-pQ2z}', '                      ^^^^^^^^ fallback'),
    api('API_TOKEN: ${SETTING:-Hx7-pQ2z}', '                      ^^^^^^^^ fallback'),
    api('URL: postgres://app:${DB_PASSWORD:-Hx7-pQ2z}@db/app', '                                   ^^^^^^^^ fallback'),
    api('URL: ${DB_URL:-postgres://app:Hx7-pQ2z@db/app}', '                              ^^^^^^^^ fallback'),
    api('JWT_REFRESH_SECRET: ${JWT_REFRESH_SECRET:-${JWT_SECRET}}', '                                          ^^^^^^^^^^^^^ shared'),
    api('MYSQL_ROOT_PASSWORD: ${MYSQL_ROOT_PASSWORD:-${MYSQL_PASSWORD}}', '                                            ^^^^^^^^^^^^^^^^^ shared'),
    api('- "DSN=${DB_PASSWORD:-Hx7 pQ2z} ${DB_PASSWORD:-Hx7-pQ2z}"', '                      ^^^^^^^^ fallback').replace('DSN=', 'DSN=').replace(' ${DB_PASSWORD:-Hx7-pQ2z}', ''),
    {
      text: api('SECRET_KEY: ${OLD_KEY:-${SECRET_KEY:-Hx7-pQ2z}}', '                                     ^^^^^^^^ fallback'),
      suggested: api('SECRET_KEY: ${OLD_KEY:-${SECRET_KEY:?SECRET_KEY is required}}'),
    },
  ],
});
