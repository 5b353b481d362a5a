import { testRule } from '../testing.ts';
import rule from './no-credentials-in-url.ts';

testRule(rule, {
  correct: [
    "const url = 'postgres://postgres@localhost/app';",
    "const url = 'postgres://app:password@db:5432/app';",
    "const url = 'mongodb://app:app@127.0.0.1/app';",
    "const url = 'postgres://user:<password>@db.example.org/app';",
    "const url = 'https://example.org/@user:name';",
    "const link = 'See https://user:Zk29-qq@host.example.org for more';",
    "throw new Error('postgres://app:Wk8z-Qp2m-91@db.example.org/app');",
    "console.log('postgres://app:Wk8z-Qp2m-91@db.example.org/app');",
    "option({ description: 'postgres://app:Wk8z-Qp2m-91@db.example.org/app' });",
    "yargs.usage('postgres://app:Wk8z-Qp2m-91@db.example.org/app');",
    "const dsn = 'sentry://key:Zk29@o1.example.org/2';",
    "if (isDev) connect('postgres://app:Wk8z-Qp2m-91@db.example.org/app');",
    { text: "connect('postgres://app:Wk8z-Qp2m-91@db.example.org/app');", filename: 'test/db.test.js' },
    "const url = 'https://x:{{fake:github_token}}@github.com/acme/shop.git';",
  ],
  incorrect: [
    "const url = 'mysql://root:Zk29-qq@localhost/app';\n                          ^^^^^^^ password\n",
    { text: "const url = 'postgres://postgres:postgres@localhost/app';\n                                 ^^^^^^^^ password\n", options: { allowLocal: false } },
    "const url = 'postgres://postgres:password@db.example.org/app';\n                                 ^^^^^^^^ password\n",
    "fetch('https://admin:Zk29-qq@api.example.org/v1');\n                     ^^^^^^^ password\n",
    "const url = process.env.AMQP_URL || 'amqps://shop:Zk29-qq@mq.example.org';\n                                                  ^^^^^^^ password\n",
    "const connectionString = 'postgres://app:Wk8z-Qp2m@db.example.org/app';\n                                         ^^^^^^^^^ password\n",
  ],
});
