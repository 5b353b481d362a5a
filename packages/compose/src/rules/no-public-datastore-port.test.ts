import { testRule } from '../testing.ts';
import rule from './no-public-datastore-port.ts';

function service(image: string, port: string, name = 'x', more = ''): string {
  return `services:\n  ${name}:\n    image: ${image}\n${more}    ports:\n      - ${port}\n`;
}

testRule(rule, {
  correct: [
    service('postgres:17', '"10.0.0.5:5432:5432"'),
    service('postgres:17', '"[::1]:5432:5432"'),
    service('postgres:17', '"[fd00::1]:5432:5432"'),
    service('postgres:17', '${PORTS}'),
    service('postgres:17', '${LISTEN}:5432'),
    service('postgres:17', '5432:5432', 'db', '    network_mode: host\n'),
    service('acme/api:1', '5432:5432', 'api'),
    service('acme/api:1', '8080:8080', 'cache'),
    service('adminer:5', '8080:8080', 'db-admin'),
    { text: service('postgres:17', '5432:5432'), filename: 'compose.dev.yml' },
    'services:\n  db:\n    image: postgres:17\n    profiles: [dev]\n    ports: ["5432:5432"]\n',
    'services:\n  db:\n    image: postgres:17\n    ports: 5432\n',
  ],
  incorrect: [
    `${service('postgres:17', '5432')}        ^^^^ published\n`,
    {
      text: `${service('postgres:${TAG}', '5432:5432')}        ^^^^^^^^^ published\n`,
      suggested: service('postgres:${TAG}', '127.0.0.1:5432:5432'),
    },
    `${service('mongo', '"[::]:27017:27017"')}         ^^^^^^^^^^^^^^^^ published\n`,
    {
      text: `${service('mongo', '":27017:27017"')}         ^^^^^^^^^^^^ published\n`,
      suggested: service('mongo', '"127.0.0.1:27017:27017"'),
    },
    `${service('redis', '203.0.114.7:6379:6379/tcp')}        ^^^^^^^^^^^^^^^^^^^^^^^^^ published\n`,
    `${service('redis', '6370-6379:6370-6379')}        ^^^^^^^^^^^^^^^^^^^ published\n`,
    `${service('elasticsearch:9.1.2', '${ES_PORT}:9200')}        ^^^^^^^^^^^^^^^ published\n`,
    {
      text: `${service('mysql:8', '"${PORT:-3306:3306}"')}                 ^^^^^^^^^ published\n`,
      suggested: service('mysql:8', '"127.0.0.1:${PORT:-3306:3306}"'),
    },
    `${service('supabase/postgres:17', '5432:5432', 'main')}        ^^^^^^^^^ published\n`,
    {
      text: `${service('acme/store:1', '7777:7777', 'main')}        ^^^^^^^^^ published\n`,
      options: { images: ['acme/store'] },
    },
    // An entry that two services share.
    `
x-db: &db
  image: postgres:17
  ports:
    - 5432:5432
      ^^^^^^^^^ published
services:
  one: *db
  two:
    <<: *db
`,
  ],
});
