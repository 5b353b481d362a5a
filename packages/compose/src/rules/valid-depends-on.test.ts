import { testRule } from '../testing.ts';
import rule from './valid-depends-on.ts';

const needsDatabase = 'services:\n  api:\n    image: acme/api:1\n    depends_on: [database]\n';

testRule(rule, {
  correct: [
    { text: needsDatabase, filename: 'compose.prod.yaml' },
    { text: needsDatabase, filename: 'extensions/beats-compose.yml' },
    `include: [database.yaml]\n${needsDatabase}`,
    'services:\n  api:\n    image: acme/api:1\n    depends_on: ["${DATABASE}"]\n',
    // Others include it: it defines nothing of what it uses.
    'services:\n  api:\n    image: acme/api:1\n    depends_on: [database]\n    networks: [backend]\n',
    // The service that it adds to stands in another file.
    `${needsDatabase}  web:\n    restart: always\n`,
    'services:\n  api:\n    image: acme/api:1\n    network_mode: container:vpn\n    volumes_from: [container:data]\n',
    // Only developers start the service that is needed, but it is there.
    'services:\n  api:\n    image: acme/api:1\n    depends_on: [db]\n  db:\n    image: postgres:17\n    profiles: [dev]\n',
    // What is built, or not known, may bring a check.
    `
services:
  api:
    image: acme/api:1
    depends_on:
      web: { condition: service_healthy }
      worker: { condition: service_healthy }
      kuma: { condition: service_healthy }
  web:
    build: .
  worker:
    image: acme/worker:1
  kuma:
    image: louislam/uptime-kuma:1
`,
  ],
  incorrect: [
    `
services:
  api:
    image: acme/api:1
    links: ["database:db", db]
             ^^^^^^^^ undefined
    network_mode: service:vpn
                  ^^^^^^^^^^^ undefined
  db:
    image: postgres:17
`,
    `
services:
  api:
    image: acme/api:1
    depends_on: [api]
                 ^^^ circle
  db:
    image: postgres:17
    volumes_from: [wal:ro]
  wal:
    image: acme/wal:1
    depends_on: [cron]
  cron:
    image: acme/cron:1
    ipc: service:db
         ^^^^^^^^^^ circle
`,
  ],
});
