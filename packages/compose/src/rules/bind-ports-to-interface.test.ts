import { testRule } from '../testing.ts';
import rule from './bind-ports-to-interface.ts';

const service = (image: string, ...lines: string[]) =>
  `services:\n  api:\n    image: ${image}\n    ports:\n${lines.map((line) => `      ${line}\n`).join('')}`;

testRule(rule, {
  correct: [
    service('acme/api:1', '- "[::1]:3000:3000"', '- ${LISTEN}:3000'),
    service('acme/api:1', '- published: "443"', '  target: 8443'),
    service('acme/api:1', '- "8080:80"').replace('    ports', '    network_mode: host\n    ports'),
    service('postgres:17', '- 5432:5432'),
    service('adminer:5', '- 8080:8080'),
    service('acme/api:1', '- 127.0.0.1:3000:3000', '- 9229:9229'),
    { text: service('acme/api:1', '- 8080:8080'), options: { publicPorts: [8080] } },
    { text: service('acme/api:1', '- 8080:8080'), filename: 'compose.local.yaml' },
  ],
  incorrect: [
    service('acme/api:1', '- "[::]:3000:3000"', '   ^^^^^^^^^^^^^^ everywhere'),
    service('acme/api:1', '- ${PORT}:3000', '  ^^^^^^^^^^^^ unbound'),
    service('acme/api:1', '- target: 3000', '  published: 3000', '             ^^^^ unbound'),
    service('grafana/grafana:12.1.0', '- 3000:3000', '  ^^^^^^^^^ unbound'),
  ],
});
