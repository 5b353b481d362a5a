import { testRule } from '../testing.ts';
import rule from './no-public-object-acl.ts';

testRule(rule, {
  correct: [
    "await s3.send(new PutObjectCommand({ Bucket, Key, Body, ACL: 'private' }));",
    "await s3.send(new PutObjectCommand({ Bucket, Key, Body, ACL: acl }));",
    "await s3.send(new PutObjectCommand({ Bucket, Key: `avatars/${id}`, Body, ACL: 'public-read' }));",
    "await s3.send(new PutObjectCommand({ Bucket: env.CDN_BUCKET, Key, ACL: 'public-read' }));",
    "const rules = { acl: 'public-read' };",
    "check({ acl: 'public-read' });",
    "await minio.setBucketPolicy('public-files', JSON.stringify({ Statement: [{ Principal: '*', Action: 's3:GetObject' }] }));",
    "await minio.setBucketPolicy(bucket, JSON.stringify({ Statement: [{ Principal: { AWS: role }, Action: 's3:GetObject' }] }));",
    "await minio.setBucketPolicy(bucket, policy);",
    "if (isDev) await s3.putObject({ Bucket, Key, ACL: 'public-read' });",
    { text: "await s3.putObject({ Bucket, Key, ACL: 'public-read' });", filename: 'test/s3.js' },
  ],
  incorrect: [
    {
      text: "const params = {\n  Bucket: 'invoices',\n  ACL: 'authenticated-read',\n  ^^^^^^^^^^^^^^^^^^^^^^^^^ acl\n  Key: key,\n};\nawait s3.upload(params).promise();\n",
      suggested: "const params = {\n  Bucket: 'invoices',\n  Key: key,\n};\nawait s3.upload(params).promise();\n",
    },
    {
      text: "new Upload({ client, params: { Bucket, Key, ACL: 'public-read-write' } });\n                                            ^^^^^^^^^^^^^^^^^^^^^^^^ acl\n",
      suggested: 'new Upload({ client, params: { Bucket, Key } });\n',
    },
    "new Upload({ client, params: { Bucket, Key, /* for the mail */ ACL: 'public-read' } });\n                                                               ^^^^^^^^^^^^^^^^^^ acl\n",
    {
      text: "import storage from 'multer-s3';\nstorage({ acl: 'public-read' });\n          ^^^^^^^^^^^^^^^^^^ acl\n",
      suggested: "import storage from 'multer-s3';\nstorage({});\n",
    },
    "const policy = { Statement: [{ Principal: { AWS: ['*'] }, Action: ['s3:*'] }] };\nawait client.setBucketPolicy('invoices', JSON.stringify(policy));\n                                         ^^^^^^^^^^^^^^^^^^^^^^ policy\n",
  ],
});
