import { testRule } from '../testing.ts';
import rule from './datastore-healthcheck.ts';

testRule(rule, {
  correct: [
    // Valid-depends-on tells it.
    `
services:
  api:
    image: acme/api:1
    depends_on:
      db:
        condition: service_healthy
  db:
    image: postgres:17
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
    image: postgres:17
    healthcheck:
      disable: true
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
    image: mysql/mysql-server:8.0
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
    build: ./db
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
    image: acme/store:1
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [cache]
  cache:
    image: memcached:1.6
`,
    `
services:
  panel:
    image: adminer:5
    depends_on: [db]
  db:
    image: postgres:17
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
    profiles: [dev]
  db:
    image: postgres:17
`,
    {
      text: `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
    image: postgres:17
`,
      filename: 'compose.prod.yaml',
    },
  ],
  incorrect: [
    // No check is known that works in the image.
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db:
  ^^ missing
    image: neo4j:5
`,
    {
      text: `
services:
  api:
    image: acme/api:1
    depends_on: [jobs]
  jobs:
  ^^^^ missing
    image: rabbitmq:4
    restart: always
`,
      suggested: `
services:
  api:
    image: acme/api:1
    depends_on: [jobs]
  jobs:
    image: rabbitmq:4
    restart: always
    healthcheck:
      test: ["CMD-SHELL", "rabbitmq-diagnostics -q ping"]
      interval: 10s
      timeout: 5s
      retries: 5
`,
    },
    // A service in braces is left as it is.
    `
services:
  api:
    image: acme/api:1
    depends_on: [db]
  db: { image: "postgres:17" }
  ^^ missing
`,
  ],
});
