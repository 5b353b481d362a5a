import { testRule } from '../testing.ts';
import rule from './declared-references.ts';

const usesVolume = 'services:\n  db:\n    image: postgres:17\n    volumes: ["pgdata:/data"]\n';

testRule(rule, {
  correct: [
    { text: usesVolume, filename: 'docker-compose.prod.yml' },
    { text: usesVolume, filename: 'compose.logging.yaml' },
    `include: [volumes.yaml]\n${usesVolume}`,
    'services:\n  db:\n    image: postgres:17\n    volumes: ["${VOLUME:-pgdata}:/data"]\n',
    'services:\n  db:\n    image: postgres:17\n    networks: ["${NETWORK}"]\n',
    'services:\n  db:\n    image: postgres:17\n    secrets: [password]\n',
    // Others include it.
    `${usesVolume}    networks: [backend]\n`,
    'services:\n  db:\n    image: postgres:17\n    volumes: [{ type: bind, source: pgdata, target: /data }]\n',
    'services:\n  db:\n    image: postgres:17\n    volumes: [{ type: tmpfs, target: /data }]\n',
    `
services:
  db:
    image: postgres:17
    networks:
      backend: { aliases: [database] }
    configs: [{ source: settings, target: /etc/settings }]
networks:
  backend: { external: true }
configs: { settings: { file: ./settings } }
`,
  ],
  incorrect: [
    `
services:
  web:
    build:
      context: .
      secrets: [npm, { source: pypi, target: pip }]
                               ^^^^ undeclared
    volumes: [{ type: volume, source: assets, target: /assets }]
                                      ^^^^^^ undeclared
    networks:
      front:
      ^^^^^ undeclared
    configs: [nginx]
              ^^^^^ undeclared
secrets: { npm: { environment: NPM_TOKEN } }
configs: { settings: { file: ./settings } }
`,
  ],
});
