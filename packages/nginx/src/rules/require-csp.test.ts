import { testRule } from '../testing.ts';
import rule from './require-csp.ts';

const server = (rest: string): string => `server {\n    listen 80;\n    ${rest}\n}\n`;
/** With the carets under its first line. */
const under = (text: string): string => text.replace('\n', '\n^^^^^^ missing\n');

testRule(rule, {
  correct: [
    server('root /srv; location /files/ { autoindex on; }'),
    server('root /srv; index index.html; include snippets/headers.conf;'),
    server('root /srv; index index.php; location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; }'),
    server('root /srv; index index.html; return 301 https://a.org$request_uri;'),
    server('location / { add_header content-security-policy "default-src \'self\'"; root /srv; index index.html; }'),
    server('index index.html; root /srv;').replace('80', 'unix:/run/a.sock'),
    server('index index.html; root /srv; security_headers on;'),
  ],
  incorrect: [
    under(server('root /srv; index index.html; add_header Content-Security-Policy-Report-Only "default-src *";')),
    under(server('index index.htm; location / { root /srv; } location /api { proxy_pass http://127.0.0.1:1; }')),
  ],
});
