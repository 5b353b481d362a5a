import { testRule } from '../testing.ts';
import rule from './datastore-volume.ts';

testRule(rule, {
  correct: [
    `
services:
  db:
    image: postgres:17
    volumes: ["\${DATA}"]
`,
    `
services:
  db:
    image: postgres:17
    volumes: ["data:\${DIR}"]
`,
    `
services:
  db:
    image: postgres:17
    volumes: ["data:/srv/pg"]
    environment:
      PGDATA: /srv/pg/17
`,
    `
services:
  db:
    image: postgres:17
    volumes: ["data:/srv/pg"]
    environment:
      PGDATA: \${PGDATA}
`,
    `
services:
  db:
    image: postgres:17
    volumes: ["data:/srv/pg"]
    env_file: pg.env
`,
    `
services:
  db:
    image: postgres:17
    volumes_from: [storage]
`,
    `
services:
  db:
    image: postgres:17
    volumes:
      - type: volume
        source: data
        target: /var/lib/postgresql/data
`,
    `
services:
  db:
    image: redis:8
    restart: always
`,
    `
services:
  db:
    image: memcached:1.6
    restart: always
`,
    `
services:
  db:
    image: acme/postgres:17
    restart: always
`,
    `
services:
  db:
    image: minio/minio:RELEASE.2025-09-07
    command: server /export
    volumes: ["./export:/export"]
`,
    `
services:
  db:
    image: postgres:17
    command: psql -h db -f /seed.sql
    restart: "no"
`,
    {
      text: `
services:
  db:
    image: postgres:17
    restart: always
`,
      filename: 'compose.prod.yaml',
    },
    {
      text: `
services:
  db:
    image: postgres:17
    restart: always
`,
      filename: 'compose.test.yaml',
    },
  ],
  incorrect: [
    `
services:
  db:
  ^^ missing
    image: postgres:17
    environment:
      PGDATA: /srv/pg
    volumes: ["data:/var/lib/postgresql/data"]
`,
    `
services:
  db:
    image: mongo:8
    volumes:
      - data:/data
             ^^^^^ shadowed
`,
    `
services:
  files:
  ^^^^^ missing
    image: minio/minio:RELEASE.2025-09-07
    command: server /data
`,
    `
services:
  db:
  ^^ missing
    image: mysql:8.4
    volumes: ["./my.cnf:/etc/mysql/conf.d/my.cnf:ro"]
`,
    `
services:
  db:
    image: rabbitmq:4
    volumes:
      - type: volume
        target: /var/lib/rabbitmq
                ^^^^^^^^^^^^^^^^^ anonymous
`,
  ],
});
