import { testRule } from '../testing.ts';
import rule from './depends-on-healthy.ts';

const db = `  db:
    image: postgres:17
    healthcheck:
      test: pg_isready
`;

testRule(rule, {
  correct: [
    `services:\n  adminer:\n    image: adminer:5\n    depends_on: [db]\n${db}`,
    `services:\n  api:\n    image: acme/api:1\n    depends_on: [cache]\n  cache:\n    image: redis:8\n    healthcheck:\n      test: redis-cli ping\n`,
    `services:\n  api:\n    image: acme/api:1\n    depends_on:\n      db:\n        condition: \${CONDITION}\n${db}`,
    `services:\n  api:\n    image: acme/api:1\n    depends_on: [db]\n  db:\n    image: postgres:17\n    healthcheck:\n      disable: true\n`,
    { text: `services:\n  api:\n    image: acme/api:1\n    depends_on: [db]\n${db}`, filename: 'compose.override.yaml' },
  ],
  incorrect: [
    {
      text: `
services:
  api:
    image: acme/api:1
    depends_on: [db, "mail"]
                 ^^ started
${db}`,
      suggested: `
services:
  api:
    image: acme/api:1
    depends_on:
      db:
        condition: service_healthy
      mail:
        condition: service_started
${db}`,
    },
    {
      text: `
services:
    api:
        image: acme/api:1
        depends_on:
            db:
            ^^ started
    db:
        image: postgres:17
        healthcheck:
            test: pg_isready
`,
      suggested: `
services:
    api:
        image: acme/api:1
        depends_on:
            db:
                condition: service_healthy
    db:
        image: postgres:17
        healthcheck:
            test: pg_isready
`,
    },
    {
      text: `
services:
  api:
    image: acme/api:1
    depends_on:
      db:
      ^^ started
        restart: true # with it
${db}`,
      suggested: `
services:
  api:
    image: acme/api:1
    depends_on:
      db:
        restart: true # with it
        condition: service_healthy
${db}`,
    },
    // A comment between the items would be lost.
    `
services:
  api:
    image: acme/api:1
    depends_on:
      # the shop's
      - db
        ^^ started
      # the other
      - mail
${db}`,
    // Shared by two services: reported once, and changed by nobody but the user.
    `
x-waits: &waits
  - db
    ^^ started
services:
  api:
    image: acme/api:1
    depends_on: *waits
  worker:
    image: acme/api:1
    depends_on: *waits
${db}`,
  ],
});
