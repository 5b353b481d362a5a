import { testRule } from '../testing.ts';
import rule from './no-tls-verification-disabled.ts';

testRule(rule, {
  correct: [
    'connect({ rejectUnauthorized: true });',
    'connect({ rejectUnauthorized });',
    'connect({ rejectUnauthorized: !options.ignoreTls });',
    "connect({ rejectUnauthorized: process.env.NODE_ENV === 'production' });",
    'connect({ rejectUnauthorized: isDev ? false : true });',
    "connect({ host: 'localhost', port: 5432, ssl: { rejectUnauthorized: false } });",
    'if (config.selfSigned) agentOptions.rejectUnauthorized = false;',
    "const tls = host === 'localhost' ? { rejectUnauthorized: false } : {};",
    'connect({ ...(args.insecure && { rejectUnauthorized: false }) });',
    'const { rejectUnauthorized = false } = options;',
    "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';",
    "if (process.env.NODE_ENV === 'development') process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
    'connect({ checkServerIdentity: (host, cert) => tls.checkServerIdentity(name, cert) });',
    'connect({ trustServerCertificate: false });',
    "import { credentials } from '@grpc/grpc-js';\nnew Client('localhost:50051', credentials.createInsecure());",
    "import { credentials } from '@grpc/grpc-js';\nnew Client('orders:50051', credentials.createInsecure());",
    "import { credentials } from '@grpc/grpc-js';\nnew Client(address, credentials.createInsecure());",
    'const schema = { rejectUnauthorized: z.boolean() };',
    { text: 'connect({ rejectUnauthorized: false });', filename: 'test/pool.js' },
  ],
  incorrect: [
    'agentOptions.rejectUnauthorized = false;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n',
    'const VERIFY = false;\nconnect({ rejectUnauthorized: VERIFY });\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n',
    "const ssl = isProd ? { rejectUnauthorized: false } : false;\n                       ^^^^^^^^^^^^^^^^^^^^^^^^^ option\n",
    "connect({ host: 'db.example.com', ssl: { rejectUnauthorized: false } });\n                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ option\n",
    "connect({ 'rejectUnauthorized': false });\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n",
    { text: 'new MongoClient(uri, { tlsAllowInvalidCertificates: true });\n                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n', suggested: 'new MongoClient(uri, { tlsAllowInvalidCertificates: false });\n' },
    'sql.connect({ options: { encrypt: true, trustServerCertificate: true } });\n                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n',
    "process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ everywhere\n",
    'connect({ checkServerIdentity() {} });\n          ^^^^^^^^^^^^^^^^^^^^^^^^ name\n',
    "const url = 'postgres://db.example.com/app?sslmode=no-verify';\n                                           ^^^^^^^^^^^^^^^^^ mode\n",
    {
      text: 'https.createServer({ requestCert: true, rejectUnauthorized: false }, (req) => req.socket.authorized);\n                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ option\n',
      options: { allowServerSide: false },
    },
    { text: 'connect({ rejectUnauthorized: false as boolean });\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ option\n', filename: 'scripts/dump.ts' },
  ],
});
