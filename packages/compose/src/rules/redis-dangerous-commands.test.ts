import { testRule } from '../testing.ts';
import rule from './redis-dangerous-commands.ts';

testRule(rule, {
  correct: [
    `
services:
  redis:
    image: redis:8.2
    command: redis-server \${OPTIONS}
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
      rename-command FLUSHALL ""
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
    command: redis-server /etc/redis.conf
    configs:
      - source: redis
        target: /etc/redis.conf
configs:
  redis:
    content: |
      requirepass \${PASSWORD}
`,
  ],
});
