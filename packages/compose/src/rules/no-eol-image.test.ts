import { testRule } from '../testing.ts';
import rule from './no-eol-image.ts';

const options = { now: '2026-11-20' };
const minimum = [{ image: '*postgres*', version: '16.4' }];

testRule(rule, {
  correct: [
    { text: 'services:\n  db:\n    image: postgres\n', options },
    { text: 'services:\n  db:\n    image: postgres:${TAG}\n', options },
    { text: 'services:\n  db:\n    image: "${IMAGE}:12"\n', options },
    { text: 'services:\n  db:\n    build: .\n    image: postgres:12\n', options },
    { text: 'services:\n  db:\n    image: acme/postgres:12\n', options },
    { text: 'services:\n  db:\n    image: postgres:12\n', options: { now: '2024-11-21' } },
    { text: 'services:\n  db:\n    image: postgres:12\n', options: { now: '2024-12-21', graceDays: 30 } },
    { text: 'services:\n  db:\n    image: postgres:16\n', options: { ...options, minimum } },
    { text: 'services:\n  db:\n    image: postgres:17.1\n', options: { ...options, minimum } },
    { text: 'services:\n  db:\n    image: postgres:latest\n', options: { ...options, minimum } },
  ],
  incorrect: [
    {
      text: `
services:
  db:
    image: postgres:\${PG:-12}
                          ^^ ended
  # Built for PostgreSQL 13.
  metrics:
    image: timescale/timescaledb:2.14.2-pg13
                                 ^^^^^^^^^^^ ended
`,
      options,
    },
    {
      text: `
services:
  db:
    image: docker.io/library/postgres:16.2
                                      ^^^^ tooOld
`,
      options: { ...options, minimum },
    },
  ],
});
