import { testRule } from '../testing.ts';
import rule from './restart-policy.ts';

testRule(rule, {
  correct: [
    'services:\n  api:\n    image: acme/api:1\n    restart: "no"\n',
    'services:\n  api:\n    image: acme/api:1\n    restart: ${RESTART}\n',
    'services:\n  api:\n    image: acme/api:1\n    profiles: [tools]\n',
    'services:\n  api:\n    environment: { A: b }\n',
    'services:\n  web-dev:\n    image: acme/api:1\n',
    'services:\n  api:\n    image: acme/api:1\n    deploy: { update_config: { order: start-first } }\n',
    'services:\n  agent:\n    image: acme/agent:1\n    deploy: { mode: global }\n',
    'services:\n  api:\n    extends: { file: base.yaml, service: api }\n    image: acme/api:1\n',
    { text: 'services:\n  api:\n    image: acme/api:1\n', filename: 'compose.override.yaml' },
    // Merged over compose.yaml, which may have the policy.
    { text: 'services:\n  api:\n    image: acme/api:1\n', filename: 'compose.prod.yaml' },
    { text: 'services:\n  import:\n    image: acme/api:1\n', options: { oneShot: '^import' } },
    // It waits for another service and goes on to its end.
    `
services:
  minio-setup:
    image: minio/mc:1
    entrypoint: [sh, -c]
    command:
      - |
        until mc alias set store http://minio:9000; do sleep 1; done
        mc mb store/files
`,
    `
services:
  api:
    image: acme/api:1
    restart: always
    depends_on:
      schema: { condition: service_completed_successfully }
  schema:
    image: acme/api:1
`,
    `
x-base: &base
  restart: always
services:
  base:
    <<: *base
    image: acme/api:1
  api:
    extends: base
`,
  ],
  incorrect: [
    {
      text: `
services:
  api:
  ^^^ missing
    image: acme/api:1
  worker:
  ^^^^^^ missing
    image: acme/api:1
`,
      options: { report: 'service', policy: 'on-failure' },
      suggested: `
services:
  api:
    image: acme/api:1
    restart: on-failure
  worker:
    image: acme/api:1
`,
    },
    // Named for a job, but it loops.
    {
      text: `
services:
^^^^^^^^ missing
  certbot:
    image: certbot/certbot:v5.1.0
    entrypoint: sh -c 'while :; do certbot renew; sleep 12h; done'
`,
      suggested: `
services:
  certbot:
    image: certbot/certbot:v5.1.0
    entrypoint: sh -c 'while :; do certbot renew; sleep 12h; done'
    restart: unless-stopped
`,
    },
    // No change is offered where one of the services cannot be changed.
    `
services:
^^^^^^^^ missing
  api: { image: "acme/api:1" }
  worker:
    image: acme/worker:1
`,
    // Nor where there are more than anybody looks through.
    `
services:
^^^^^^^^ missing
${Array.from({ length: 101 }, (_, n) => `  s${n}:\n    image: acme/s${n}:1\n`).join('')}`,
  ],
});
