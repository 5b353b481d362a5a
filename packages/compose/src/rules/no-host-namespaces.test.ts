import { testRule } from '../testing.ts';
import rule from './no-host-namespaces.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    pid: ${PID_MODE}\n    ipc: shareable\n',
    'services:\n  app:\n    image: acme/app:1\n    pid: host\n    profiles: [debug]\n',
    'services:\n  scanner:\n    image: gcr.io/cadvisor/cadvisor:v0.52.1\n    pid: host\n    cgroup: host\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    pid: host\n', options: { allowImages: ['acme/*'] } },
    // With mapped users the socket is out of reach; the mount is the finding.
    `
services:
  proxy:
    image: traefik:v3.5
    userns_mode: host
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock:ro
`,
  ],
  incorrect: [
    `
services:
  app:
    image: acme/app:1
    ipc: host
         ^^^^ ipc
    userns_mode: host
                 ^^^^ user
    volumes:
      - data:/data
`,
    `
services:
  app:
    image: acme/app:1
    pid: \${PID_MODE:-host}
                     ^^^^ pid
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock:ro
`,
  ],
});
