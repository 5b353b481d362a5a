import { testRule } from '../testing.ts';
import rule from './rate-limit-storage.ts';

function service(variable: string): string {
  return `services:\n  api:\n    image: acme/api:1\n    environment:\n      ${variable}\n`;
}

testRule(rule, {
  correct: [
    service('RATELIMIT_STORAGE_URI: ${STORE}'),
    service('SESSION_STORAGE: memory'),
    { text: service('RATELIMIT_STORAGE_URI: memory://'), filename: 'compose.test.yaml' },
  ],
  incorrect: [`${service('- RATE_LIMIT_STORAGE=memory')}                           ^^^^^^ memory\n`],
});
