import { testRule } from '../testing.ts';
import rule from './resource-limits.ts';

testRule(rule, {
  correct: [
    // Additions to another file, which may have the limits.
    'services:\n  api:\n    image: acme/api:1\n  db:\n    environment:\n      A: b\n',
    'services:\n  api:\n    extends:\n      file: base.yaml\n      service: api\n    image: acme/api:1\n',
    'services:\n  base:\n    image: acme/api:1\n    mem_limit: 1g\n  api:\n    extends: base\n',
    'services:\n  tool:\n    image: acme/api:1\n    profiles: [dev]\n',
    'services: {}\n',
  ],
  incorrect: [
    `
services:
^^^^^^^^ unlimited
  api:
    image: acme/api:1
    deploy:
      resources:
        reservations:
          memory: 1g
`,
    {
      text: `
services:
  api:
  ^^^ unlimited
    image: acme/api:1
  db:
    image: postgres:17
    mem_limit: 1g
`,
      options: { report: 'service' },
    },
  ],
});
