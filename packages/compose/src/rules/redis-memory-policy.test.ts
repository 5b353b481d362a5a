import { testRule } from '../testing.ts';
import rule from './redis-memory-policy.ts';

testRule(rule, {
  correct: [
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --MAXMEMORY 1gb --maxmemory-policy noeviction
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --maxmemory \${MEMORY} --maxmemory-policy \${POLICY}
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --maxmemory 256mb $OPTIONS
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
      maxmemory-policy noeviction
`,
    `
services:
  redis:
    image: bitnami/redis:8.2
    restart: always
`,
  ],
  incorrect: [
    `
services:
  redis:
  ^^^^^ missing
    image: redis:8.2
    command: redis-server --maxmemory 0
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
      ^^^^^^^^^^^^^^^ noPolicy
`,
    `
services:
^^^^^^^^ missing
  redis:
    image: redis:8.2
    restart: always
  jobs:
    image: valkey/valkey:9
  cache:
    image: redis:8
    command: redis-server --maxmemory 1gb --maxmemory-policy allkeys-lru
`,
  ],
});
