import { testRule } from '../testing.ts';
import rule from './read-only-root-filesystem.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    read_only: "true"\n',
    'services:\n  search:\n    image: elasticsearch:9.1.0\n  queue:\n    image: rabbitmq:4\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n', options: { allowImages: ['acme/app:1'] } },
    { text: 'services:\n  app:\n    build: .\n', filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    `
services:
^^^^^^^^ missing
  app:
    image: acme/app:1
    read_only: no
`,
  ],
});
