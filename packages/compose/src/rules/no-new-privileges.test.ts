import { testRule } from '../testing.ts';
import rule from './no-new-privileges.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    security_opt:\n      - ${SECURITY}\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n', options: { allowImages: ['acme/app'] } },
    'services:\n  app:\n    security_opt: ["seccomp:x.json"]\n',
  ],
  incorrect: [
    `
services:
^^^^^^^^ missing
  app:
    image: acme/app:1
  sudo:
    image: acme/sudo:1
    security_opt:
      - no-new-privileges=false
        ^^^^^^^^^^^^^^^^^^^^^^^ disabled
      - seccomp:x.json
`,
    // A fragment has no absence, but what it says is said.
    `
services:
  app:
    security_opt: ["no-new-privileges:false"]
                    ^^^^^^^^^^^^^^^^^^^^^^^ disabled
`,
  ],
});
