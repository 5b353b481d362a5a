import { testRule } from '../testing.ts';
import rule from './no-privileged.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    privileged: ${PRIVILEGED}\n',
    'services:\n  app:\n    image: acme/app:1\n    privileged: "no"\n',
    'services:\n  app:\n    image: acme/app:1\n    privileged:\n',
    'services:\n  app:\n    image: acme/app:1\n    privileged: !reset null\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    privileged: true\n', filename: 'compose.dev.yaml' },
    {
      text: 'services:\n  app:\n    image: acme/app:1\n    privileged: true\n',
      options: { allowImages: ['acme/*'] },
    },
    `
x-base: &base
  privileged: true
services:
  app:
    <<: *base
    image: acme/app:1
    privileged: false
`,
  ],
  incorrect: [
    {
      // Nobody else has the key, but a comment of the user's stays.
      text: `
services:
  app:
    image: acme/app:1
    privileged: on # for now
                ^^ privileged
`,
      suggested: `
services:
  app:
    image: acme/app:1
    # for now
`,
    },
    `
services:
  base:
    image: acme/app:1
    privileged: y
                ^ privileged
  app:
    extends: base
  other:
    extends:
      service: base
`,
    `
services:
  app: { image: "acme/app:1", privileged: true }
                                          ^^^^ privileged
`,
    `
services:
  app:
    image: acme/app:1
---
services:
  app:
    privileged: 1
                ^ privileged
`,
    // The rest of a file that is broken is judged all the same.
    `
services:
  app:
    image: acme/app:1
    image: acme/app:2
    privileged: true
                ^^^^ privileged
 x: y
`,
  ],
});
