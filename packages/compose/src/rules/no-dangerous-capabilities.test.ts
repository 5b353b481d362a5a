import { testRule } from '../testing.ts';
import rule from './no-dangerous-capabilities.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    cap_add: [NET_ADMIN, NET_RAW, IPC_LOCK, CHOWN, SETUID, SETGID]\n',
    'services:\n  app:\n    image: acme/app:1\n    cap_add:\n      - ${CAPABILITY}\n',
    'services:\n  app:\n    image: acme/app:1\n    cap_drop: [SYS_ADMIN]\n',
    'services:\n  app:\n    image: acme/app:1\n    cap_add: [SYS_PTRACE]\n    profiles: [debug]\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    cap_add: [BPF]\n', options: { allowImages: ['acme/app:1'] } },
    { text: 'services:\n  app:\n    image: acme/app:1\n    cap_add: [BPF]\n', options: { capabilities: ['ALL'] } },
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    cap_add:
      - all
        ^^^ capability
      - "Cap_Dac_Read_Search"
         ^^^^^^^^^^^^^^^^^^^ capability
`,
    {
      text: `
services:
  app:
    image: acme/app:1
    cap_add: [NET_ADMIN]
              ^^^^^^^^^ capability
`,
      options: { capabilities: ['NET_ADMIN'] },
    },
  ],
});
