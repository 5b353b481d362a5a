import { testRule } from '../testing.ts';
import rule from './require-secret-guard.ts';

const api = (...lines: string[]) =>
  `services:\n  api:\n    image: ghcr.io/acme/api:1.4.2\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    api('A: ${JWT_SECRET}', 'B: ${JWT_SECRET:?}'),
    api('A: ${JWT_SECRET?}', 'B: $$JWT_SECRET', 'C: ${TOKEN_URL}', 'D: ${JWT_SECRET_FILE}'),
    api('A: ${JWT_SECRET:-}', 'B: ${JWT_SECRET:+x}', 'C: ${NEXT_PUBLIC_MAP_TOKEN}'),
    'services:\n  api:\n    build:\n      context: .\n      args:\n        NPM_TOKEN: ${NPM_TOKEN}\n',
    { text: api('A: ${JWT_SECRET}'), filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    api('A: postgres://app:${DB_PASSWORD}@db', '                  ^^^^^^^^^^^^^^ unguarded', 'B: ${DB_PASSWORD}'),
    {
      text: api('A: ${MODE:-${DB_PASSWORD}}', '           ^^^^^^^^^^^^^^ unguarded'),
      suggested: api('A: ${MODE:-${DB_PASSWORD:?DB_PASSWORD is required}}'),
    },
    'services:\n  cache:\n    image: redis\n    command: redis-server --requirepass $REDIS_PASSWORD\n                                        ^^^^^^^^^^^^^^^ unguarded\n',
  ],
});
