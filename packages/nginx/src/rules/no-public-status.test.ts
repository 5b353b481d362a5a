import { testRule } from '../testing.ts';
import rule from './no-public-status.ts';

const inServer = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('location /metrics { return 404; }'),
    inServer('location /metrics { auth_basic a; auth_basic_user_file /etc/nginx/htpasswd; proxy_pass http://127.0.0.1; }'),
    inServer('satisfy any;\n    allow 10.0.0.0/8;\n    deny all;\n    location /metrics { proxy_pass http://127.0.0.1; }'),
    inServer('location /nginx_status { stub_status; include snippets/monitoring.conf; }'),
    inServer('location /nginx_status { stub_status; if ($dont_show) { return 404; } }').replace(
      /^/u,
      'geo $dont_show { default 1; 127.0.0.1 0; }\n',
    ),
    inServer('location /metrics-of-success { proxy_pass http://127.0.0.1; }'),
    inServer('location ~ ^/(.*)$ { proxy_pass http://127.0.0.1; }'),
    inServer('location /metrics { root /srv; }'),
    'server {\n    listen 10.0.0.5:80;\n    location /metrics { proxy_pass http://127.0.0.1; }\n}\n',
    'server {\n    listen unix:/run/status.sock;\n    location / { stub_status; }\n}\n',
    'server {\n    listen 9113;\n    stub_status;\n}\n',
    'location /nginx_status { stub_status; }\n',
    { text: inServer('location /nginx_status { stub_status; }'), filename: 'nginx.dev.conf' },
  ],
  incorrect: [
    inServer('location ~ ^/(metrics|server-status)$ { proxy_pass http://127.0.0.1; }\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^ open'),
    inServer('location = /nginx_status/ { stub_status on; }\n               ^^^^^^^^^^^^^^ open'),
    inServer('stub_status;\n    ^^^^^^^^^^^ open'),
    'server {\n    listen 9113;\n    location /metrics { proxy_pass http://127.0.0.1; }\n             ^^^^^^^^ open\n    location / { proxy_pass http://127.0.0.1; }\n}\n',
  ],
});
