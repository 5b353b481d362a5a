import { testRule } from '../testing.ts';
import rule from './maintenance-page.ts';

const inServer = (body: string): string => `server {\n    listen 8081;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('location / { error_page 503 /503.html; proxy_pass http://127.0.0.1:1; }'),
    inServer('location / { try_files /maintenance.html @app; }\n    location @app { proxy_pass http://127.0.0.1:1; }'),
    inServer('include snippets/errors.conf;\n    location / { proxy_pass http://127.0.0.1:1; }'),
    inServer('location / { proxy_pass https://api.example.com; }'),
    'http {\n    error_page 502 /502.html;\n    server { listen 8081; location / { proxy_pass http://127.0.0.1:1; } }\n}\n',
    'server {\n    listen unix:/tmp/a.sock;\n    location / { proxy_pass http://127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    'server {\n^^^^^^ missing\n    listen 8081;\n    location / { if (-d $request_filename) { return 404; } fastcgi_pass 127.0.0.1:9000; }\n}\n',
  ],
});
