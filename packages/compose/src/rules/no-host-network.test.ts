import { testRule } from '../testing.ts';
import rule from './no-host-network.ts';

testRule(rule, {
  correct: [
    'services:\n  app:\n    image: acme/app:1\n    network_mode: ${NETWORK_MODE}\n',
    'services:\n  app:\n    image: acme/app:1\n    network_mode: service:vpn\n  vpn:\n    image: acme/vpn:1\n',
    'services:\n  app:\n    image: acme/app:1\n    network_mode: none\n',
    // A network of the project that happens to have the name.
    'services:\n  app:\n    image: acme/app:1\n    networks: [host]\nnetworks:\n  host: {}\n',
    'services:\n  app:\n    image: acme/app:1\n    networks: [web]\nnetworks:\n  web:\n    external: true\n    name: proxy\n',
    { text: 'services:\n  app:\n    image: acme/app:1\n    network_mode: host\n', options: { allowImages: ['acme/app'] } },
    'services:\n  app:\n    image: acme/app:1\n    network_mode: host\n    profiles: [dev]\n',
  ],
  incorrect: [
    `
services:
  api:
    image: acme/api:1
    network_mode: "host"
                   ^^^^ host
    restart: unless-stopped
  worker:
    image: acme/api:1
    network_mode: \${MODE:-host}
                          ^^^^ host
`,
    `
services:
  api:
    image: acme/api:1
    networks:
      host:
      ^^^^ host
      outside:
      ^^^^^^^ host
networks:
  host:
    external: true
  outside:
    external:
      name: host
`,
  ],
});
