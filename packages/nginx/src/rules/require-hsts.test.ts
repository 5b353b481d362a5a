import { testRule } from '../testing.ts';
import rule from './require-hsts.ts';

const tls = 'listen 443 ssl; ssl_certificate c.pem; ssl_certificate_key k.pem;';
const hsts = 'add_header Strict-Transport-Security "max-age=31536000" always;';
const server = (rest: string): string => `server {\n    ${tls}\n    ${rest}\n}\n`;
/** With the carets under its first line. */
const under = (text: string): string => text.replace('\n', '\n^^^^^^ missing\n');

testRule(rule, {
  correct: [
    'server {\n    listen 80;\n    root /srv;\n}\n',
    `http {\n    ${hsts}\n    ${server('root /srv;')}}\n`,
    `http {\n    include conf.d/headers.conf;\n    ${server('root /srv;')}}\n`,
    server('location / { include snippets/headers.conf; proxy_pass http://app; }'),
    server(`location / { ${hsts} proxy_pass http://app; }\n    location = /old { return 301 /; }`),
    server('more_set_headers "Strict-Transport-Security: max-age=31536000"; root /srv;'),
    server('add_header strict-transport-security $hsts always; root /srv;').replace(/^/u, 'map $scheme $hsts { https max-age=31536000; }\n'),
    server('return 444;'),
    server('location / { return 404; }'),
    server('ssl_reject_handshake on; root /srv;'),
    server('server_name localhost; root /srv;'),
    server('server_name api.internal; root /srv;'),
    server('root /srv;').replace('443', '127.0.0.1:443'),
    // A location that drops it.
    server(`${hsts} location / { add_header A b; root /srv; }`),
    // A zone that another file defines.
    { text: server('limit_req zone=global; root /srv;'), filename: 'nginx/conf.d/a.conf.template' },
  ],
  incorrect: [
    {
      text: under(server('add_header Strict-Transport-Security ""; root /srv;')),
      suggested: server(`add_header Strict-Transport-Security ""; ${hsts} root /srv;`),
    },
    {
      text: under(server('root /srv;')),
      filename: 'nginx/conf.d/shop.conf',
      suggested: `server {\n    ${tls} ${hsts}\n    root /srv;\n}\n`,
    },
    // The header at the server would drop those of http.
    `http {\n    add_header X-Frame-Options DENY;\n${under(server('root /srv;'))}}\n`,
    under(server(`location /a { ${hsts} proxy_pass http://a; }\n    location /b { proxy_pass http://b; }`)),
  ],
});
