import { testRule } from '../testing.ts';
import rule from './no-self-signed-certificate.ts';

const server = (certificate: string, rest = 'server_name a.org;'): string =>
  `server {\n    listen 443 ssl;\n    ssl_certificate ${certificate};\n    ssl_certificate_key k.pem;\n    ${rest}\n}\n`;
const carets = (path: string): string => `                    ${'^'.repeat(path.length)} selfSigned\n`;
const bad = (path: string, rest?: string): string =>
  server(path, rest).replace(`${path};\n`, `${path};\n${carets(path)}`);

testRule(rule, {
  correct: [
    server('/etc/ssl/device.crt'),
    server('/etc/ssl/testing.example.org.pem'),
    server('/etc/letsencrypt/live/dev.example.org/fullchain.pem'),
    server('/etc/ssl/$ssl_server_name-snakeoil.pem'),
    server('/etc/ssl/snakeoil.pem', 'server_name localhost;'),
    server('/etc/ssl/snakeoil.pem', 'server_name nas.lan;'),
    server('/etc/ssl/snakeoil.pem', 'return 301 https://a.org$request_uri;'),
    server('/etc/ssl/snakeoil.pem', 'server_name a.org; ssl_reject_handshake on;'),
    server('/etc/ssl/snakeoil.pem').replace('443', '127.0.0.1:443'),
    'server {\n    listen 80;\n    ssl_certificate /etc/ssl/snakeoil.pem;\n    ssl_certificate_key k.pem;\n}\n',
    { text: server('/etc/ssl/snakeoil.pem'), filename: 'nginx.dev.conf' },
    { text: server('/etc/ssl/snakeoil.pem'), options: { patterns: ['self-signed'] } },
  ],
  incorrect: [
    bad('/etc/nginx/certs/localhost.crt'),
    bad('/etc/nginx/certs/test-cert.pem'),
    bad('/ssl/dummy.crt'),
    bad('/ssl/desk-selfsigned.crt').replace(' ssl;', ';'),
    bad('/ssl/snakeoil.pem', 'root /srv;'),
    `http {\n    ssl_certificate /a/self-signed/a.pem;\n                    ^^^^^^^^^^^^^^^^^^^^ selfSigned\n    ssl_certificate_key k.pem;\n    server { listen 443 ssl; server_name a.org; }\n    server { listen 443 ssl; server_name b.org; }\n}\n`,
    { text: bad('/ssl/private-ca.pem'), options: { patterns: ['private-ca'] } },
  ],
});
