import { testRule } from '../testing.ts';
import rule from './require-healthcheck.ts';

testRule(rule, {
  correct: [
    'services:\n  kuma:\n    image: louislam/uptime-kuma:1\n',
    // The interval of the check that the image brings.
    'services:\n  api:\n    image: acme/api:1\n    healthcheck: { interval: 1m }\n',
    'services:\n  api:\n    image: acme/api:1\n    healthcheck: { disable: true }\n',
    'services:\n  api:\n    image: acme/api:1\n    pull_policy: never\n',
    'services:\n  api:\n    image: acme/api:1-distroless\n',
    'services:\n  api:\n    restart: always\n',
    // The image is that which another service builds.
    'services:\n  web:\n    build: .\n    image: acme/web\n  worker:\n    image: acme/web\n',
    'services:\n  web:\n    build: .\n    depends_on: [db]\n  db:\n    image: postgres:17\n',
  ],
  incorrect: [
    {
      text: `
services:
  api:
  ^^^ missing
    image: acme/api:1
  web:
  ^^^ missing
    image: nginx:1.29
  db:
    image: postgres:17
    healthcheck: { test: pg_isready }
`,
      options: { report: 'service' },
    },
  ],
});
