import { testRule } from '../testing.ts';
import rule from './database-url-tls.ts';

testRule(rule, {
  correct: [
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: \${DATABASE_URL}
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://app@10.0.0.4/app?sslmode=disable
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://app@pg.example.net/app?sslmode=\${MODE}
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://app@ep-1.eu-central-1.aws.neon.tech/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: mongodb+srv://cluster.example.net/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: mysql://app@db.example.net/app
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres:///app?host=/cloudsql/acme
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://app@pg.acme.example/app
    extra_hosts: ["pg.acme.example:host-gateway"]
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: postgres://app@pg.acme.example/app
  db:
    image: postgres:17
    networks:
      default:
        aliases: [pg.acme.example]
`,
    `
services:
  api:
    image: acme/api:1
    environment:
      HOMEPAGE: http://www.example.net/
`,
  ],
  incorrect: [
    {
      text: `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: mysql://app@db.example.net/app?ssl-mode=DISABLED
                                                   ^^^^^^^^^^^^^^^^^ off
`,
      suggested: `
services:
  api:
    image: acme/api:1
    environment:
      DATABASE_URL: mysql://app@db.example.net/app?ssl-mode=REQUIRED
`,
    },
    {
      text: `
services:
  api:
    image: acme/api:1
    environment:
      - "DATABASE_URL=postgres://app@pg.example.net/app?connect_timeout=5"
                                     ^^^^^^^^^^^^^^ unset
`,
      suggested: `
services:
  api:
    image: acme/api:1
    environment:
      - "DATABASE_URL=postgres://app@pg.example.net/app?connect_timeout=5&sslmode=require"
`,
    },
    // Nothing is changed where others see it.
    `
x-env: &env
  DATABASE_URL: postgres://app@pg.example.net/app
                               ^^^^^^^^^^^^^^ unset
services:
  api:
    image: acme/api:1
    environment: *env
  worker:
    image: acme/api:1
    environment: *env
`,
  ],
});
