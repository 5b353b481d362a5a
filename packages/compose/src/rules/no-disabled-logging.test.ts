import { testRule } from '../testing.ts';
import rule from './no-disabled-logging.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:1\n    logging: { driver: "${DRIVER}" }\n',
    'services:\n  api:\n    image: acme/api:1\n    logging:\n',
    'services:\n  migrate:\n    image: acme/api:1\n    logging: { driver: none }\n',
    'services:\n  api:\n    image: acme/api:1\n    logging: { driver: none }\n    profiles: [debug]\n',
  ],
  incorrect: [
    `
x-quiet: &quiet
  driver: none
          ^^^^ none
services:
  api:
    image: acme/api:1
    logging: *quiet
  web:
    image: acme/web:1
    logging: *quiet
`,
    `
services:
  api:
    image: acme/api:1
    logging:
      driver: \${DRIVER:-none}
                        ^^^^ none
`,
  ],
});
