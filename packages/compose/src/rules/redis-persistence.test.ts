import { testRule } from '../testing.ts';
import rule from './redis-persistence.ts';

testRule(rule, {
  correct: [
    `
services:
  redis:
    image: redis:8.2
    volumes: ["\${DATA}:/data"]
`,
    `
services:
  redis:
    image: redis:8.2
    volumes: ["./data:/srv"]
    command: redis-server --dir /srv
`,
    `
services:
  redis:
    image: redis:8.2
    volumes: ["./data:/data"]
    command: redis-server --save "" --appendonly yes
`,
    `
services:
  redis:
    image: redis:8.2
    volumes: ["./data:/data"]
    command: redis-server --save "" --save 60 1
`,
    `
services:
  redis:
    image: redis:8.2
    volumes: ["./redis.conf:/etc/redis.conf"]
    command: redis-server /etc/redis.conf
`,
    `
services:
  session-cache:
    image: redis:8
    restart: always
`,
    `
services:
  rate-limits:
    image: redis:8
    restart: always
`,
    {
      text: `
services:
  redis:
    image: redis:8.2
    restart: always
`,
      options: {"ignoreServices":"^redis$"},
    },
  ],
  incorrect: [
    `
services:
  redis:
  ^^^^^ noVolume
    image: redis:8.2
    volumes: ["./redis.conf:/data/redis.conf:ro"]
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server --save ""
                          ^^^^^^^^^ notSaved
    volumes:
      - data:/data
volumes:
  data:
`,
    `
services:
  redis:
    image: redis:8.2
    command: redis-server /etc/redis.conf
    volumes: [./data:/data]
    configs:
      - source: redis
        target: /etc/redis.conf
configs:
  redis:
    content: |
      save ""
      ^^^^^^^ notSaved
`,
    {
      text: `
services:
  cache:
  ^^^^^ noVolume
    image: redis:8
    restart: always
`,
      options: {"ignoreServices":"^x$"},
    },
  ],
});
