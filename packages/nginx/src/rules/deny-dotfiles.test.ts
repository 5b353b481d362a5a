import { testRule } from '../testing.ts';
import rule from './deny-dotfiles.ts';

const inServer = (body: string): string => `server {\n    listen 8081;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('root /srv;\n    location ~ /\\. { return 404; }'),
    inServer('root /srv;\n    location ~* \\.(env|git) { deny all; }'),
    inServer('root /srv;\n    location /.env { deny all; }\n    location /.git { return 403; }'),
    inServer('root /srv;\n    location ~ "(^|/)\\." { deny all; }'),
    inServer('root /srv;\n    include snippets/security.conf;'),
    inServer('root /srv;\n    if ($uri ~ "/\\.") { return 404; }'),
    inServer('root /srv;\n    return 301 https://$host$request_uri;'),
    inServer('location /static/ { alias /srv/static/; }\n    location / { proxy_pass http://127.0.0.1:1; }'),
    inServer('root /srv;\n    location / { try_files $uri @app; deny all; }'),
    'location / { root /srv; }\n',
  ],
  incorrect: [
    // No regular expression is tried after it.
    `server {\n^^^^^^ served\n    listen 8081;\n    location ^~ / { root /srv; }\n    location ~ /\\. { deny all; }\n}\n`,
    {
      text: 'server { listen 8081; root /srv; }\n^^^^^^ served\n',
      suggested: 'server { listen 8081; root /srv; location ~ /\\.(?!well-known) { deny all; } }\n',
    },
  ],
});
