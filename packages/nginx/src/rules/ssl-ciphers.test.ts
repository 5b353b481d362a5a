import { testRule } from '../testing.ts';
import rule from './ssl-ciphers.ts';

const list = (ciphers: string): string => `ssl_ciphers ${ciphers};\n`;

testRule(rule, {
  correct: [
    list('DEFAULT'),
    list("'EECDH+AESGCM:EDH+AESGCM'"),
    list('"HIGH !aNULL !MD5"'),
    list('DEFAULT:-RC4:+3DES:@SECLEVEL=2'),
    list('RC4-SHA:AES128-SHA:!RC4'),
    list('RC4-SHA:AES128-SHA:-RC4'),
    list('${CIPHERS}'),
    'server {\n    ssl_protocols TLSv1.3;\n    ssl_ciphers ALL;\n}\n',
  ],
  incorrect: [
    `${list('-RC4:RC4-SHA:AES128-SHA')}                 ^^^^^^^ weak\n`,
    `${list('AES128-SHA:DES-CBC3-SHA:!DES')}                       ^^^^^^^^^^^^ weak\n`,
    `${list('"aNULL, HIGH"')}             ^^^^^ weak\n`,
    `${list('HIGH:EXP-RC4-MD5:!RC4')}                 ^^^^^^^^^^^ weak\n`,
    `${list('HIGH:COMPLEMENTOFALL')}                 ^^^^^^^^^^^^^^^ weak\n`,
    'server {\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers ALL;\n                ^^^ weak\n}\n',
    'stream {\n    ssl_ciphers LOW;\n                ^^^ weak\n}\n',
  ],
});
