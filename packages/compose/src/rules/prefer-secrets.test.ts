import { testRule } from '../testing.ts';
import rule from './prefer-secrets.ts';

const service = (image: string, ...lines: string[]) =>
  `services:\n  x:\n    image: ${image}\n    environment:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    service('rabbitmq:4', 'RABBITMQ_DEFAULT_PASS: ${RABBITMQ_PASS}'),
    service('postgres:17', 'POSTGRES_PASSWORD: ""', 'POSTGRES_USER: app'),
    'services:\n  x:\n    build: .\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: a\n',
  ],
  incorrect: [
    service('postgres:${TAG}', '- POSTGRES_PASSWORD', '  ^^^^^^^^^^^^^^^^^ plain'),
    service('grafana/grafana:12.1.0', 'GF_SECURITY_ADMIN_PASSWORD: $GRAFANA_PASSWORD', '^^^^^^^^^^^^^^^^^^^^^^^^^^ plain'),
    service('mongo:8', 'MONGO_INITDB_ROOT_PASSWORD: $MONGO_PASSWORD', '^^^^^^^^^^^^^^^^^^^^^^^^^^ plain'),
  ],
});
