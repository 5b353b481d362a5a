import { testRule } from '../testing.ts';
import rule from './scheduler-single-replica.ts';

testRule(rule, {
  correct: [
    'services:\n  beat:\n    image: acme/api:1\n    scale: ${SCALE}\n',
    'services:\n  beat:\n    image: acme/api:1\n    scale: 1\n',
    'services:\n  heartbeat:\n    image: acme/api:1\n    scale: 3\n',
    'services:\n  api:\n    image: acme/api:1\n    command: node beat\n    scale: 3\n',
    { text: 'services:\n  cron:\n    image: acme/api:1\n    scale: 3\n', options: { names: 'tick' } },
  ],
  incorrect: [
    `
services:
  worker:
    image: acme/api:1
    command: ["sh", "-c", "exec celery -A app worker -B"]
    deploy: { replicas: "\${WORKERS:-2}" }
                                    ^ several
  jobs:
    image: acme/jobs:1
    entrypoint: /usr/local/bin/supercronic /etc/crontab
    scale: 2
           ^ several
`,
    {
      text: `
services:
  ticker:
    image: acme/api:1
    scale: 2
           ^ several
`,
      options: { names: '^tick' },
    },
  ],
});
