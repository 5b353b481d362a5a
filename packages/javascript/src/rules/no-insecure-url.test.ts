import { testRule } from '../testing.ts';
import rule from './no-insecure-url.ts';

testRule(rule, {
  correct: [
    "fetch('http://10.0.0.7/');",
    "fetch('http://metadata.google.internal/computeMetadata/v1/');",
    "fetch('http://169.254.169.254/latest/meta-data/');",
    "fetch(`http://${host}/`);",
    "fetch('http://docs.example.com/');",
    "fetch('http://192.0.2.1/');",
    "fetch('https://acme.dev');",
    "if (process.env.NODE_ENV === 'development') fetch('http://acme.dev');",
    "cache.get('http://acme.dev');",
    "function load(fetch) { return fetch('http://acme.dev'); }",
    "const svg = { xmlns: 'http://www.w3.org/2000/svg' };",
    "const servers = { development: { url: 'http://dev.acme.io' } };",
    "import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({ endpoint: 'http://s3.acme.dev' });",
    { text: "fetch('http://acme.dev');", filename: 'test/a.js' },
  ],
  incorrect: [
    {
      text: "import got from 'got';\nawait got.post('http://acme.dev/hook');\n                ^^^^^^^^^^^^^^^ plain\n",
      suggested: "import got from 'got';\nawait got.post('https://acme.dev/hook');\n",
    },
    {
      text: "const API = 'http://acme.dev/api';\n             ^^^^^^^^^^^^^^^ plain\nfetch(API);\n",
      suggested: "const API = 'https://acme.dev/api';\nfetch(API);\n",
    },
    {
      text: "passport.use(new Strategy({ callbackURL: 'http://shop.acme.dev/auth/callback' }, verify));\n                                          ^^^^^^^^^^^^^^^^^^^^ plain\n",
      suggested: "passport.use(new Strategy({ callbackURL: 'https://shop.acme.dev/auth/callback' }, verify));\n",
    },
    {
      text: "const client = createClient({ baseUrl: process.env.API ?? 'http://acme.dev' });\n                                                           ^^^^^^^^^^^^^^^ plain\n",
      suggested: "const client = createClient({ baseUrl: process.env.API ?? 'https://acme.dev' });\n",
    },
    {
      text: "import http from 'node:http';\nhttp.get('http://acme.dev/', done);\n          ^^^^^^^^^^^^^^^ plain\n",
      suggested: "import http from 'node:http';\nhttp.get('https://acme.dev/', done);\n",
    },
  ],
});
