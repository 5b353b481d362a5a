import { testRule } from '../testing.ts';
import rule from './no-public-admin-port.ts';

function service(image: string, port: string, more = ''): string {
  return `services:\n  x:\n    image: ${image}\n    ports:\n      - ${port}\n${more}`;
}

const PROXY = '  proxy:\n    image: caddy:2.10\n';

testRule(rule, {
  correct: [
    service('adminer:5', '"10.0.0.5:8080:8080"'),
    service('adminer:5', '"${LISTEN}:8080:8080"'),
    service('rabbitmq:4-management', '"5672:5672"'),
    service('traefik:v3.5', '"80:80"'),
    service('ghcr.io/acme/adminer-like:1', '"8080:8080"'),
    service('louislam/uptime-kuma:2', '"3001:3001"'),
    { text: service('adminer:5', '"8080:8080"'), filename: 'compose.dev.yml' },
    'services:\n  x:\n    image: adminer:5\n    profiles: [debug]\n    ports: ["8080:8080"]\n',
    'services:\n  x:\n    image: adminer:5\n    network_mode: host\n    ports: ["8080:8080"]\n',
  ],
  incorrect: [
    service('traefik:v3.5', '"8080:8080"').replace(/"8080:8080"\n/u, '"8080:8080"\n         ^^^^^^^^^ published\n'),
    service('mher/flower:2.0', '5555\n        ^^^^ published'),
    service('grafana/grafana:12.1.0', '3000:3000\n        ^^^^^^^^^ published', PROXY),
    {
      text: service('grafana/grafana:12.1.0', '3000:3000\n        ^^^^^^^^^ published'),
      options: { oftenPublic: true },
      suggested: service('grafana/grafana:12.1.0', '127.0.0.1:3000:3000'),
    },
    {
      text: service('ghcr.io/acme/backoffice:1', '7000:7000\n        ^^^^^^^^^ published'),
      options: { images: ['ghcr.io/acme/backoffice'] },
    },
    service('minio/minio', '"9001:9001"\n         ^^^^^^^^^ published'),
  ],
});
