import { testRule } from '../testing.ts';
import rule from './pids-limit.ts';

testRule(rule, {
  correct: [
    'services:\n  migrate:\n    image: acme/app:1\n    command: npm run migrate\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n', filename: 'compose.test.yaml' },
    'services:\n  app:\n    environment:\n      MODE: x\n',
  ],
  incorrect: [
    `
services:
^^^^^^^^ missing
  app:
    image: acme/app:1
    deploy:
      resources:
        limits:
          pids: 0
`,
  ],
});
