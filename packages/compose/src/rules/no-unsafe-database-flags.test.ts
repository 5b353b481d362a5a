import { testRule } from '../testing.ts';
import rule from './no-unsafe-database-flags.ts';

testRule(rule, {
  correct: [
    `
services:
  db:
    image: postgres:17
    command: postgres -c fsync=\${FSYNC}
`,
    `
services:
  db:
    image: postgres:17
    command: postgres -c fsync=on --full_page_writes=on
`,
    `
services:
  db:
    image: acme/api:1
    command: app --fsync=off
`,
    `
services:
  db:
    image: mysql:8.4
    command: --innodb-flush-log-at-trx-commit=1
`,
    `
services:
  db:
    image: postgres:17
    command: postgres -c fsync=off
    tmpfs: ["/var/lib/postgresql/data:size=1g"]
`,
    `
services:
  db:
    image: postgres:17
    command: postgres -c fsync=off
    profiles: [test]
`,
  ],
  incorrect: [
    `
services:
  db:
    image: postgres:17
    command: -cfsync=off
             ^^^^^^^^^^^ corrupts
`,
    `
services:
  db:
    image: acme/postgres:1
    command: ["postgres", "-c", "full_page_writes=0", "-c", "Synchronous_Commit=OFF"]
                                 ^^^^^^^^^^^^^^^^^^ corrupts
                                                             ^^^^^^^^^^^^^^^^^^^^^^ loses
`,
    `
services:
  db:
    image: postgres:17
    command: postgres -c autovacuum=\${AUTOVACUUM:-false}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grows
`,
    `
services:
  db:
    image: postgres:17
    command: sh -c "exec docker-entrypoint.sh postgres -c fsync=no"
                                                          ^^^^^^^^ corrupts
`,
    `
services:
  db:
    image: mariadb:11.8
    command: ["mariadbd", "--innodb_flush_log_at_trx_commit=0", "--innodb-doublewrite=OFF"]
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loses
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ corrupts
`,
  ],
});
