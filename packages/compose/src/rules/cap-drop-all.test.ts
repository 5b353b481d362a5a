import { testRule } from '../testing.ts';
import rule from './cap-drop-all.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    cap_drop:\n      - ${CAPABILITIES}\n',
    'services:\n  app:\n    image: acme/app:1\n    privileged: true\n',
    'services:\n  migrate:\n    image: acme/app:1\n    command: npm run migrate\n',
    'services:\n  cache:\n    image: redis:8.2\n  queue:\n    image: rabbitmq:4\n',
    // Another file says the rest.
    'services:\n  app:\n    environment:\n      MODE: x\n',
    `
x-base: &base
  cap_drop: [CAP_ALL]
services:
  app:
    <<: *base
    image: acme/app:1
`,
  ],
  incorrect: [
    {
      // Nothing to suggest where one of the services cannot be changed.
      text: `
services:
^^^^^^^^ missing
  app: { image: "acme/app:1" }
  web:
    image: acme/web:1
`,
    },
  ],
});
