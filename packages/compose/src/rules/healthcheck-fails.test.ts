import { testRule } from '../testing.ts';
import rule from './healthcheck-fails.ts';

const service = (check: string) => `services:\n  api:\n    image: acme/api:1\n    healthcheck:\n${check}`;

testRule(rule, {
  correct: [
    service('      test: curl -s -o /dev/null -w "%{http_code}" localhost | grep 200\n'),
    service('      test: ["CMD", "curl", "--fail-with-body", "localhost"]\n'),
    service('      test: []\n'),
    service('      test: ["${KIND}", "curl", "-f", "localhost"]\n'),
    service('      test: ["CMD", "sh", "-c", "curl -f localhost || exit 1"]\n'),
    service('      test: ["CMD", "/healthcheck"]\n'),
    service('      interval: 30s\n'),
    service('      disable: ${NO_CHECK}\n'),
    service('      disable: false\n'),
    { text: service('      disable: true\n'), options: { allowDisable: ['api'] } },
    'services:\n  migrate:\n    image: acme/api:1\n    healthcheck: { disable: true }\n',
  ],
  incorrect: [
    {
      text: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test:
        - CMD
        - curl
          ^^^^ curl
        - http://localhost/health
`,
      suggested: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test:
        - CMD
        - curl
        - "-f"
        - http://localhost/health
`,
    },
    {
      text: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: ['CMD', '/usr/bin/curl', 'http://localhost/health']
                     ^^^^^^^^^^^^^ curl
`,
      suggested: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: ['CMD', '/usr/bin/curl', '-f', 'http://localhost/health']
`,
    },
    {
      text: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: \${CHECK:-curl localhost/up}
                     ^^^^ curl
`,
      suggested: `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: \${CHECK:-curl -f localhost/up}
`,
    },
    // A check that several services share is no one's to change.
    `
x-check: &check
  test: curl localhost/up
        ^^^^ curl
services:
  api:
    image: acme/api:1
    healthcheck: *check
  web:
    image: acme/web:1
    healthcheck: *check
`,
    `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: ["CMD", "sh", "-c", "pg_isready || exit 0"]
                                               ^^^^^^ alwaysHealthy
`,
    `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: ["NONE"]
            ^^^^^^^^ disabled
`,
    `
services:
  api:
    image: acme/api:1
    healthcheck:
      test: ["CMD", "curl", "localhost", "|", "grep", "ok"]
                     ^^^^ curl
                                          ^ operator
`,
  ],
});
