import { testRule } from '../testing.ts';
import rule from './log-rotation.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:1\n    logging: { driver: "${DRIVER}" }\n',
    'services:\n  api:\n    image: acme/api:1\n    logging: { options: { max-size: 10m } }\n',
    // What is thrown away needs no rotation: no-disabled-logging speaks of it.
    'services:\n  api:\n    image: acme/api:1\n    logging: { driver: none }\n',
    'services:\n  migrate:\n    image: acme/api:1\n',
    {
      text: 'services:\n  api:\n    image: acme/api:1\n    logging: { driver: acme/shipper }\n',
      options: { rotatingDrivers: ['acme/shipper'] },
    },
  ],
  incorrect: [
    // One service that rotates does not excuse another that says json-file.
    `
services:
  api:
    image: acme/api:1
    logging: { driver: json-file }
                       ^^^^^^^^^ noSize
  web:
    image: acme/web:1
    logging: { driver: local }
`,
    {
      text: `
services:
  api:
  ^^^ missing
    image: acme/api:1
  web:
    image: acme/web:1
    logging: { driver: local }
`,
      options: { report: 'service' },
      suggested: `
services:
  api:
    image: acme/api:1
    logging:
      driver: json-file
      options:
        max-size: "10m"
        max-file: "5"
  web:
    image: acme/web:1
    logging: { driver: local }
`,
    },
    // Options without a size: the key is there already, so nothing is offered.
    `
services:
  api:
    image: acme/api:1
    logging:
      driver: json-file
              ^^^^^^^^^ noSize
      options:
        max-file: "5"
`,
    `
services:
^^^^^^^^ missing
  api:
    image: acme/api:1
    logging: { options: { tag: api } }
`,
  ],
});
