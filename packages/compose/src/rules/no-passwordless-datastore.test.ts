import { testRule } from '../testing.ts';
import rule from './no-passwordless-datastore.ts';

testRule(rule, {
  correct: [
    `
services:
  db:
    image: postgres:17
    environment:
      POSTGRES_HOST_AUTH_METHOD: \${METHOD}
`,
    `
services:
  db:
    image: postgres:17
    environment:
      POSTGRES_HOST_AUTH_METHOD: scram-sha-256
`,
    `
services:
  db:
    image: mysql:8.4
    environment:
      MYSQL_ALLOW_EMPTY_PASSWORD: "no"
`,
    // The variable belongs to another image.
    `
services:
  db:
    image: redis:8
    command: redis-server --requirepass x
    environment:
      POSTGRES_HOST_AUTH_METHOD: trust
`,
    // A file or a script may create the account.
    `
services:
  db:
    image: mongo:8
    env_file: mongo.env
`,
    `
services:
  db:
    image: mongo:8
    command: mongod --config /etc/mongod.conf
`,
    `
services:
  db:
    image: mongo:8
    command: ["/start.sh"]
`,
    `
services:
  db:
    image: mongo:8
    volumes: ["./init.js:/docker-entrypoint-initdb.d/init.js:ro"]
`,
    `
services:
  db:
    image: mongo:8
    command: mongod --auth
`,
    `
services:
  db:
    image: mongo:8
    command: ["mongosh", "--host", "db", "/init.js"]
    restart: "no"
`,
    {
      text: `
services:
  db:
    image: mongo:8
    restart: always
`,
      filename: 'compose.prod.yaml',
    },
    {
      text: `
services:
  db:
    image: postgres:17
    environment:
      POSTGRES_HOST_AUTH_METHOD: trust
`,
      filename: 'compose.test.yaml',
    },
    `
services:
  redis:
    image: redis:8.2
    command: redis-server /etc/redis.conf --protected-mode no
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --protected-mode no
    environment:
      REDIS_ARGS: --requirepass \${PASSWORD}
`,
    `
services:
  db:
    image: jupyter/base-notebook:2025
    command: start-notebook.sh --ServerApp.token='' --ServerApp.password=\${HASH}
`,
  ],
  incorrect: [
    // An image that nobody knows, with a variable that is known.
    `
services:
  db:
    image: acme/postgres:17
    environment:
      - POSTGRES_HOST_AUTH_METHOD=trust
                                  ^^^^^ open
`,
    `
services:
  db:
    image: bitnami/redis:8.2
    environment:
      ALLOW_EMPTY_PASSWORD: "yes"
                             ^^^ open
`,
    `
services:
  admin:
    image: mongo-express:1
    environment:
      ME_CONFIG_BASICAUTH: "false"
                            ^^^^^ open
`,
    `
services:
  db:
    image: cockroachdb/cockroach:v25.3.2
    command: start-single-node --insecure
                               ^^^^^^^^^^ open
`,
    `
services:
  db:
    image: mongo:8
    command: mongod --noauth
                    ^^^^^^^^ open
    environment:
      MONGO_INITDB_ROOT_USERNAME: root
      MONGO_INITDB_ROOT_PASSWORD: \${PASSWORD}
`,
    `
services:
  redis:
    image: redis:8.2
    command: sh -c "redis-server --save 60 1 --protected-mode no"
                                             ^^^^^^^^^^^^^^^^^^^ open
`,
    `
services:
  redis:
    image: redis:8.2
    command: ["redis-server", "--protected-mode", "no", "--requirepass", ""]
                               ^^^^^^^^^^^^^^^^^^^^^^ open
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server /etc/redis.conf
    configs:
      - source: redis
        target: /etc/redis.conf
configs:
  redis:
    content: |
      maxmemory 256mb
      protected-mode no
      ^^^^^^^^^^^^^^^^^ open
`,
    `
services:
  lab:
    image: jupyter/base-notebook:2025
    command: start-notebook.sh --NotebookApp.token=
                               ^^^^^^^^^^^^^^^^^^^^ open
`,
  ],
});
