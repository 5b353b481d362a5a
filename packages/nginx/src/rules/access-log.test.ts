import { testRule } from '../testing.ts';
import rule from './access-log.ts';

const inServer = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('access_log off;\n    location /status { stub_status; }'),
    inServer('access_log off;\n    return 404;'),
    inServer('access_log /dev/null;\n    access_log /dev/stdout;\n    root /srv;'),
    inServer('access_log off;\n    location / { access_log /dev/stdout; root /srv; }'),
    inServer('access_log off;\n    location / { include snippets/logs.conf; root /srv; }'),
    'server {\n    listen unix:/run/x.sock;\n    access_log off;\n    root /srv;\n}\n',
    'http {\n    access_log off;\n    include conf.d/*.conf;\n}\n',
    { text: inServer('access_log off;\n    root /srv;'), filename: 'nginx.dev.conf' },
  ],
  incorrect: [
    {
      text: inServer('access_log /dev/stdout;\n    access_log off;\n               ^^^ silent\n    root /srv;'),
      suggested: inServer('access_log /dev/stdout;\n    access_log /var/log/nginx/access.log;\n    root /srv;'),
    },
    {
      text: inServer('access_log off;\n               ^^^ silent\n    location /a { access_log /dev/stdout; }\n    location /b { root /srv; }'),
      suggested: inServer('access_log /var/log/nginx/access.log;\n    location /a { access_log /dev/stdout; }\n    location /b { root /srv; }'),
    },
  ],
});
