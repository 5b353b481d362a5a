import { testRule } from '../testing.ts';
import rule from './no-superuser-database-url.ts';

testRule(rule, {
  correct: [
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://\${USER}@db/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://db/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      MIGRATION_DATABASE_URL: postgres://postgres@db/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DB_USER: app
      DB_HOST: db
  db:
    image: postgres:17
    environment:
      POSTGRES_USER: owner
`,
    `
services:
  db:
    image: mysql:8.4
    environment:
      MYSQL_USER: root
`,
    `
services:
  metrics:
    image: prometheuscommunity/postgres-exporter:v0.18
    environment:
      DATABASE_URL: postgres://postgres@db/app
`,
    `
services:
  panel:
    image: adminer:5
    environment:
      DB_USER: root
`,
    // The image of MySQL gives its user one database.
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: mysql://app@db/app
  db:
    image: mysql:8.4
    environment:
      MYSQL_USER: app
`,
  ],
  incorrect: [
    `
services:
  api:
    image: acme/api:1
    environment:
      - PGUSER=postgres
               ^^^^^^^^ superuser
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DB_USERNAME: owner
                   ^^^^^ owner
      DB_HOST: db
  db:
    image: postgres:17
    environment:
      POSTGRES_USER: owner
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      MONGO_URL: mongodb://root:\${PASSWORD}@db/app
                           ^^^^ superuser
`,
  ],
});
