import { testRule } from '../testing.ts';
import rule from './tls-min-version.ts';

testRule(rule, {
  correct: [
    "new https.Agent({ minVersion: legacy ? 'TLSv1' : 'TLSv1.2' });",
    "new https.Agent({ minVersion: process.env.TLS_MIN });",
    "new https.Agent({ minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' });",
    "new https.Agent({ secureProtocol: 'SSLv23_method' });",
    "new https.Agent({ secureProtocol: 'TLSv1_2_method' });",
    "new https.Agent({ ciphers: 'ALL:!ADH:+RC4:-DES:@STRENGTH' });",
    "new https.Agent({ ciphers: 'DEFAULT:RC4:!RC4' });",
    "new https.Agent({ ciphers: tls.DEFAULT_CIPHERS });",
    "new https.Agent({ ciphers: ['ECDHE-RSA-AES256-GCM-SHA384', '!aNULL', '!MD5'].join(':') });",
    "new https.Agent({ ciphers: 'SLOW-DESCRIPTION' });",
    "if (process.env.NODE_ENV !== 'production') tls.DEFAULT_MIN_VERSION = 'TLSv1';",
    "const { minVersion = 'TLSv1' } = options;",
    "throw new Error('Do not start Node with --tls-min-v1.0 any more');",
    "spawn('node', ['--tls-min-v1.2', 'server.js']);",
    "compare({ minVersion: '1.0', maxVersion: 'v1' });",
    { text: "https.createServer({ minVersion: 'TLSv1' });", filename: 'test/tls.test.js' },
  ],
  incorrect: [
    {
      text: "server.setSecureContext({ cert, key, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });\n                                     ^^^^^^^^^^^^^^^^^^^ minimum\n                                                          ^^^^^^^^^^^^^^^^^^^^^ maximum\n",
    },
    {
      text: "new https.Agent({ minVersion: 'TLSv1', maxVersion: options.maxVersion });\n                  ^^^^^^^^^^^^^^^^^^^ minimum\n",
    },
    {
      text: "new https.Agent({ minVersion: \"TLSv1\" as const });\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ minimum\n",
      filename: 'client.ts',
      fixed: 'new https.Agent({ minVersion: "TLSv1.2" as const });\n',
    },
    "const OLD = 'TLSv1';\nnew https.Agent({ minVersion: OLD });\n                  ^^^^^^^^^^^^^^^ minimum\n",
    "options.secureProtocol = 'SSLv3_server_method';\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ method\n",
    "process.env.NODE_OPTIONS = `--max-old-space-size=512 --tls-min-v1.1 ${rest}`;\n                                                     ^^^^^^^^^^^^^^ flag\n",
    "new https.Agent({ ciphers: ['AES128-SHA', 'RC4-SHA'].join(':') });\n                                           ^^^^^^^ cipher\n",
    "new https.Agent({ ciphers: 'AES128-SHA EXP-EDH-RSA' });\n                                       ^^^^^^^^^^^ cipher\n",
    "new https.Agent({ ciphers: 'HIGH,aNULL' });\n                                 ^^^^^ cipher\n",
    "tls.DEFAULT_CIPHERS = 'ALL:LOW';\n                           ^^^ cipher\n",
  ],
});
