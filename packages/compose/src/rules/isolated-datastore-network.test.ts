import { testRule } from '../testing.ts';
import rule from './isolated-datastore-network.ts';

const PROXY = ['proxy:', '  image: nginx:1.28', '  ports: ["80:80"]'];
const services = (...lines: string[]) => `services:\n${lines.map((line) => `  ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    services('db:', '  image: postgres:17.6'),
    services('proxy:', '  image: nginx:1.28', '  ports: ["127.0.0.1:80:80"]', 'db:', '  image: postgres:17.6'),
    services('web:', '  image: ghcr.io/acme/web:1', '  ports: ["80:80"]', 'db:', '  image: postgres:17.6'),
    services(...PROXY, 'db:', '  image: postgres:17.6', '  networks: [data]'),
    services(...PROXY, 'db:', '  image: postgres:17.6', '  network_mode: host'),
    services(...PROXY, 'db:', '  image: postgres:17.6', '  extends: { file: base.yml, service: db }'),
  ],
  incorrect: [
    services(...PROXY, 'db:', '  image: postgres:17.6', '  networks: [data, default]', '                   ^^^^^^^ shared'),
    services(...PROXY, '  networks:', '    edge: {}', 'db:', '  image: redis:8', '  networks:', '    edge: {}', '    ^^^^ shared'),
  ],
});
