import { testRule } from '../testing.ts';
import rule from './https-redirect.ts';

const tls =
  'server {\n    listen 443 ssl;\n    server_name a.org;\n    ssl_certificate c.pem;\n    ssl_certificate_key k.pem;\n}\n';
const both = 'listen 80; listen 443 ssl; ssl_certificate c.pem; ssl_certificate_key k.pem;';
const plain = (body: string): string => `server {\n    listen 80;\n    server_name a.org;\n    ${body}\n}\n${tls}`;

testRule(rule, {
  correct: [
    plain('return 301 https://a.org$request_uri;'),
    plain('return https://$host$request_uri;'),
    plain('rewrite ^ https://$host$request_uri? permanent;'),
    plain('rewrite ^/(.*)$ https://a.org/$1 permanent;'),
    plain('if ($host = a.org) { return 301 https://$host$request_uri; }\n    return 404;'),
    plain('location / { if ($scheme = http) { return 301 https://$host$request_uri; } proxy_pass http://app; }'),
    plain('return 444;'),
    plain('return 404;'),
    plain('include snippets/redirect.conf;\n    root /srv;'),
    plain('location /health { return 200 ok; }\n    location = /stub_status { stub_status; }'),
    plain('location /healthz { proxy_pass http://app; }\n    location / { return 301 https://$host$request_uri; }'),
    plain('location / { deny all; root /srv; }'),
    `server {\n    listen 127.0.0.1:80;\n    server_name a.org;\n    root /srv;\n}\n${tls}`,
    `server {\n    listen 8080;\n    server_name a.org;\n    root /srv;\n}\n${tls}`,
    `server {\n    listen 80;\n    server_name shop.internal;\n    root /srv;\n}\n${tls}`,
    `server {\n    listen 80;\n    server_name b.org;\n    root /srv;\n}\n${tls}${tls.replace('a.org', 'c.org')}`,
    `server {\n    ${both}\n    if ($scheme = http) { return 301 https://$host$request_uri; }\n    root /srv;\n}\n`,
    'stream {\n    server { listen 80; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    `server {\n    ${both}\n           ^^ plain\n    error_page 497 =301 https://$host$request_uri;\n    root /srv;\n}\n`,
    `server {\n    listen [::]:80;\n           ^^^^^^^ plain\n    server_name A.org;\n    root /srv;\n}\n${tls}`,
    `server {\n^^^^^^ plain\n    server_name a.org;\n    root /srv;\n}\n${tls}`,
    `server {\n    listen 80 default_server;\n           ^^ plain\n    root /srv;\n}\n${tls}`,
    `server {\n    listen 80;\n           ^^ plain\n    server_name a.org;\n    location / { return 301 https://a.org; }\n    location /api { proxy_pass http://app; }\n}\n${tls}`,
  ],
});
