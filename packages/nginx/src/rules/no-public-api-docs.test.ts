import { testRule } from '../testing.ts';
import rule from './no-public-api-docs.ts';

const inServer = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('location /docs/ { alias /srv/manual/; }'),
    inServer('location /documents { proxy_pass http://127.0.0.1; }'),
    inServer('location /docs { return 301 https://docs.example.org; }'),
    inServer('location /docs { allow 10.0.0.0/8; deny all; proxy_pass http://127.0.0.1; }'),
    inServer('location /docs { include snippets/auth.conf; proxy_pass http://127.0.0.1; }'),
    inServer('location / { proxy_pass http://127.0.0.1; }'),
    'server {\n    listen 127.0.0.1:80;\n    location /docs { proxy_pass http://127.0.0.1; }\n}\n',
    'location /docs { proxy_pass http://127.0.0.1; }\n',
  ],
  incorrect: [
    inServer('location /api/docs/ { proxy_pass http://127.0.0.1; }\n             ^^^^^^^^^^ open'),
    inServer('location ^~ /swagger-ui { alias /srv/swagger-ui; }\n                ^^^^^^^^^^^ open'),
    inServer('location ~* ^/swagger { proxy_pass http://127.0.0.1; }\n                ^^^^^^^^^ open'),
  ],
});
