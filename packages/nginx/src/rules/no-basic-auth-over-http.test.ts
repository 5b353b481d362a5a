import { testRule } from '../testing.ts';
import rule from './no-basic-auth-over-http.ts';

const auth = 'auth_basic "x";';
const server = (rest: string): string => `server {\n    listen 80;\n    ${rest}\n}\n`;
const named = (rest: string): string => server(`server_name a.org; ${rest}`);
const tls = 'server { listen 443 ssl; ssl_certificate c.pem; ssl_certificate_key k.pem; }\n';

testRule(rule, {
  correct: [
    server(`${auth} root /srv;`),
    server(`server_name localhost; ${auth} root /srv;`),
    server(`server_name wiki.lan; ${auth} root /srv;`) + tls,
    named('auth_basic off; root /srv;'),
    named(`${auth} return 301 https://a.org$request_uri;`),
    named(`${auth} if ($scheme = http) { return 301 https://a.org$request_uri; } root /srv;`),
    named(`${auth} include snippets/redirect.conf; root /srv;`),
    named(`${auth} location / { proxy_set_header X-Forwarded-Proto https; proxy_pass http://127.0.0.1:1; }`),
    named(`${auth} if ($http_x_forwarded_proto = http) { return 403; } root /srv;`),
    named(`${auth} root /srv;`).replace('80;', '80 proxy_protocol;'),
    { text: server(`server_name \${HOST}; ${auth} root /srv;`), filename: 'templates/a.conf.template' },
  ],
  incorrect: [
    `${server(`${auth} root /srv;`)}${tls}`.replace('root /srv;\n', 'root /srv;\n    ^^^^^^^^^^^^^^^ plain\n'),
    server(`server_name *.a.org;\n    ${auth}\n    ^^^^^^^^^^^^^^^ plain\n    location /b { auth_basic "b"; }`),
    `http {\n    ${auth}\n    ^^^^^^^^^^^^^^^ plain\n    server { listen 80; server_name a.org; location = /x { auth_basic off; } }\n}\n`,
  ],
});
