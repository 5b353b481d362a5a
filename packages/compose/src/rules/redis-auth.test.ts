import { testRule } from '../testing.ts';
import rule from './redis-auth.ts';

testRule(rule, {
  correct: [
    `
services:
  redis:
    image: redis:8.2
    command: --requirepass \${REDIS_PASSWORD}
`,
    `
services:
  redis:
    image: redis:8.2
    command: sh -c "exec redis-server --requirepass \\"$$REDIS_PASSWORD\\""
    env_file: .env
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server \${REDIS_OPTIONS}
`,
    `
services:
  redis:
    image: redis:8.2
    command: ["sh", "-c", "redis-server $$OPTIONS"]
`,
    `
services:
  redis:
    image: redis:8.2
    entrypoint: ["/start.sh"]
`,
    `
services:
  redis:
    image: redis:8.2
    command: ["./start.sh", "redis-server"]
`,
    `
services:
  redis:
    image: redis:8.2
    command: ["sh", "-c", "[ -n \\"$$P\\" ] && redis-server --requirepass $$P || redis-server"]
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --user app on >\${PASSWORD} ~* +@all
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --include /etc/redis/auth.conf
`,
    `
services:
  redis:
    image: redis/redis-stack-server:7.4.0-v3
    environment:
      REDIS_ARGS: "--requirepass \${PASSWORD}"
`,
    `
services:
  redis:
    image: redis/redis-stack-server:7.4.0-v3
    env_file: .env
`,
    `
services:
  redis:
    image: bitnami/redis:8.2
    environment:
      - REDIS_PASSWORD
`,
    `
services:
  redis:
    image: bitnami/redis:8.2
    restart: always
`,
    `
services:
  redis:
    image: docker.dragonflydb.io/dragonflydb/dragonfly:v1.34.1
    environment:
      DFLY_requirepass: \${PASSWORD}
`,
    `
services:
  redis:
    image: eqalpha/keydb:alpine_x86_64_v6.3.4
    volumes: ["./keydb.conf:/etc/keydb/keydb.conf:ro"]
`,
    // Other programs of the image.
    `
services:
  redis:
    image: redis:8.2
    command: redis-sentinel /etc/sentinel.conf
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server /etc/sentinel.conf --sentinel
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-cli -h redis monitor
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
      requirepass \${REDIS_PASSWORD}
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
      include /etc/redis/auth.conf
`,
    // What lets everybody in by name is told by no-passwordless-datastore.
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --protected-mode no
`,
    {
      text: `
services:
  redis:
    image: redis:8.2
    restart: always
`,
      filename: 'compose.prod.yaml',
    },
    {
      text: `
services:
  redis:
    image: redis:8.2
    restart: always
`,
      filename: 'compose.dev.yaml',
    },
  ],
  incorrect: [
    `
services:
  redis:
  ^^^^^ missing
    image: redis:8.2
    command: redis-server --requirepass ""
`,
    `
services:
  redis:
  ^^^^^ missing
    image: redis:8.2
    env_file: .env
`,
    `
services:
  redis:
  ^^^^^ missing
    image: redis:8.2
    environment:
      REDIS_PASSWORD: \${PASSWORD}
`,
    `
services:
  redis:
  ^^^^^ missing
    image: docker.dragonflydb.io/dragonflydb/dragonfly:v1.34.1
    command: --maxmemory=1gb
`,
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
      maxmemory 256mb
      # requirepass secret
`,
    `
services:
  redis:
    image: redis:8.2
    volumes:
      - type: bind
        source: ./redis.conf
        target: /etc/redis.conf
                ^^^^^^^^^^^^^^^ unread
`,
  ],
});
