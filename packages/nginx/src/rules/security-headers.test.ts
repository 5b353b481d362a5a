import { testRule } from '../testing.ts';
import rule from './security-headers.ts';

const nosniff = 'add_header X-Content-Type-Options nosniff always;';
const frames = 'add_header X-Frame-Options DENY always;';
const server = (rest: string): string => `server {\n    listen 80;\n    ${rest}\n}\n`;
/** With the carets under its first line. */
const under = (text: string): string => text.replace('\n', '\n^^^^^^ missing\n');

testRule(rule, {
  correct: [
    server('include snippets/headers.conf; root /srv;'),
    server('location / { include snippets/headers.conf; root /srv; }'),
    server('more_set_headers "X-Frame-Options: DENY"; root /srv;'),
    server(`${nosniff} ${frames} root /srv; location /a { add_header A b; }`),
    server(`${nosniff} add_header Content-Security-Policy $csp; root /srv;`).replace(/^/u, 'map $uri $csp { default ""; }\n'),
    server('location = /health { return 200 ok; } location = /status { stub_status; }'),
    server('location / { deny all; root /srv; }'),
    server('root /srv;').replace('80', '127.0.0.1:80'),
    `http {\n    ${nosniff}\n    ${frames}\n    server { listen 80; root /srv; }\n}\n`,
    { text: server('root /srv; limit_req zone=api;'), filename: 'nginx/conf.d/a.conf.template' },
    { text: server(`${nosniff} root /srv;`), options: { headers: ['X-Content-Type-Options'] } },
  ],
  incorrect: [
    {
      text: under(server(`${nosniff}\n    add_header Content-Security-Policy "default-src 'self'; report-uri /frame-ancestors";\n    root /srv;`)),
      suggested: server(
        `${nosniff}\n    add_header Content-Security-Policy "default-src 'self'; report-uri /frame-ancestors";\n    ${frames.replace('DENY', '"SAMEORIGIN"')}\n    root /srv;`,
      ),
    },
    { text: under(server(`${nosniff} ${frames} root /srv;`)), options: { headers: ['Permissions-Policy'] } },
    {
      text: under(server('location / { proxy_pass http://127.0.0.1:3000; }')),
      options: { suppressIfApplicationSends: false },
      suggested: server(
        `add_header X-Content-Type-Options "nosniff" always;\n    add_header X-Frame-Options "SAMEORIGIN" always;\n    location / { proxy_pass http://127.0.0.1:3000; }`,
      ),
    },
    // Files beside an application.
    {
      text: under(server('location / { proxy_pass http://127.0.0.1:3000; }\n    location /static/ {\n        alias /srv/;\n    }')),
      suggested: server(
        'location / { proxy_pass http://127.0.0.1:3000; }\n    location /static/ {\n        add_header X-Content-Type-Options "nosniff" always;\n        add_header X-Frame-Options "SAMEORIGIN" always;\n        alias /srv/;\n    }',
      ),
    },
  ],
});
