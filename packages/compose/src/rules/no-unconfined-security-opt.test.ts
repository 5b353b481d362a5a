import { testRule } from '../testing.ts';
import rule from './no-unconfined-security-opt.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    security_opt: ["no-new-privileges:true"]\n',
    // This belongs to no-new-privileges.
    'services:\n  app:\n    image: acme/app:1\n    security_opt: ["no-new-privileges:false"]\n',
    'services:\n  app:\n    image: acme/app:1\n    security_opt:\n      - ${SECURITY}\n      - seccomp:${PROFILE}\n',
    'services:\n  app:\n    image: acme/app:1\n    security_opt: ["label:type:svirt_apache_t"]\n',
    {
      text: 'services:\n  app:\n    image: acme/app:1\n    security_opt: ["seccomp=unconfined"]\n',
      options: { allowImages: ['acme/app'] },
    },
    `
services:
  agent:
    image: acme/agent:1
    security_opt:
      - label=disable
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock:ro
`,
  ],
  incorrect: [
    {
      // A comment of the user's stays: no suggestion takes it along.
      text: `
services:
  app:
    image: acme/app:1
    security_opt:
      - no-new-privileges:true
      - apparmor:unconfined # for FUSE
        ^^^^^^^^^^^^^^^^^^^ unconfined
`,
      suggested: undefined,
    },
    {
      text: `
services:
  app:
    image: acme/app:1
    security_opt:
      - 'seccomp=unconfined'
         ^^^^^^^^^^^^^^^^^^ unconfined
      - no-new-privileges:true
`,
      suggested: `
services:
  app:
    image: acme/app:1
    security_opt:
      - no-new-privileges:true
`,
    },
    // Others use the list too.
    `
x-options: &options
  - seccomp:unconfined
    ^^^^^^^^^^^^^^^^^^ unconfined
services:
  one:
    image: acme/app:1
    security_opt: *options
  two:
    image: acme/app:2
    security_opt: *options
`,
    {
      // The other entry comes from the base.
      text: `
services:
  base:
    image: acme/app:1
    security_opt:
      - no-new-privileges:true
  app:
    extends: base
    security_opt:
      - systempaths=unconfined
        ^^^^^^^^^^^^^^^^^^^^^^ unconfined
`,
    },
  ],
});
