import { testRule } from '../testing.ts';
import rule from './object-storage-tls.ts';

const minio = "import * as Minio from 'minio';\n";
const aws = "import { S3Client } from '@aws-sdk/client-s3';\n";

testRule(rule, {
  correct: [
    `${minio}new Minio.Client({ endPoint: process.env.MINIO_HOST, useSSL: false });`,
    `${minio}new Minio.Client({ endPoint: 'minio.internal', useSSL: false });`,
    `${minio}new Minio.Client({ endPoint: 'files.example.org', useSSL: config.minio.useSsl });`,
    `${minio}new Minio.Client({ endPoint: 'files.example.org' });`,
    `${minio}new Minio.Client({ endPoint: 'files.example.org', useSSL: process.env.NODE_ENV === 'production' });`,
    `${minio}if (isDev) client = new Minio.Client({ endPoint: 'files.example.org', useSSL: false });`,
    `${minio}new Minio.Client(options);`,
    `${aws}new S3Client({ endpoint: 'http://localhost:4566' });`,
    `${aws}new S3Client({ endpoint: isDev ? 'http://s3.example.org' : undefined });`,
    `${aws}new S3Client({ endpoint: \`http://\${host}\` });`,
    `${aws}new S3Client({ endpoint: 'https://s3.example.org', tls: false });`,
    "import { S3 } from '@aws-sdk/client-s3';\nnew S3({ sslEnabled: false });",
    "import AWS from 'aws-sdk';\nnew AWS.S3({ endpoint: 'https://s3.example.org', sslEnabled: false });",
    "import AWS from 'aws-sdk';\nnew AWS.S3({ endpoint: 's3.example.org', sslEnabled: false, ...overrides });",
    "import { Client } from './minio';\nnew Client({ endPoint: 'files.example.org', useSSL: false });",
    { text: `${aws}new S3Client({ endpoint: 'http://s3.example.org' });`, filename: 'test/s3.js' },
    { text: `${minio}new Minio.Client({ endPoint: 'minio', useSSL: false });`, options: { unknownHosts: true } },
  ],
  incorrect: [
    {
      text: `${minio}const options = { endPoint: 'files.example.org:9000', useSSL: false };\n                                                      ^^^^^^^^^^^^^ option\nnew Minio.Client(options);\n`,
      suggested: `${minio}const options = { endPoint: 'files.example.org:9000', useSSL: true };\nnew Minio.Client(options);\n`,
    },
    {
      text: `${aws}new S3Client({ endpoint: \`http://s3.example.org:9000/\${bucket}\` });\n                          ^^^^^^^^^^^^^^^^^^^^^ url\n`,
      suggested: `${aws}new S3Client({ endpoint: \`https://s3.example.org:9000/\${bucket}\` });\n`,
    },
    {
      text: `${aws}new S3Client({ endpoint: process.env.S3_ENDPOINT ?? 'http://s3.example.org' });\n                                                     ^^^^^^^^^^^^^^^^^^^^^ url\n`,
      suggested: `${aws}new S3Client({ endpoint: process.env.S3_ENDPOINT ?? 'https://s3.example.org' });\n`,
    },
    {
      text: "import S3 from 'aws-sdk/clients/s3';\nnew S3({ endpoint: 's3.example.org', sslEnabled: false });\n                                     ^^^^^^^^^^^^^^^^^ option\n",
      suggested: "import S3 from 'aws-sdk/clients/s3';\nnew S3({ endpoint: 's3.example.org', sslEnabled: true });\n",
    },
  ],
});
