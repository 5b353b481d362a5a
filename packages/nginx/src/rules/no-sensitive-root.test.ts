import { testRule } from '../testing.ts';
import rule from './no-sensitive-root.ts';

const inServer = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('root /home/app/public;'),
    inServer('root /$host;'),
    inServer('location /x/ { internal; root /; }'),
    inServer('location /x/ { root /; deny all; }'),
    inServer('location /x/ { root /; return 404; }'),
    inServer('root /tmp;\n    location / { proxy_pass http://127.0.0.1:3000; }'),
    inServer('root /tmp;\n    return 301 https://example.org$request_uri;'),
    inServer('root /tmp;\n    location / { root /var/www; }'),
    { text: inServer('root /opt/;'), options: { paths: ['/'] } },
  ],
  incorrect: [
    inServer('root /;\n         ^ system'),
    inServer('root "/opt//";\n         ^^^^^^^^ system'),
    'http {\n    root /usr;\n         ^^^^ system\n    server { listen 80; location / { try_files $uri =404; } }\n}\n',
    'location /home/ { alias /home/; }\n                        ^^^^^^ system\n',
    inServer('location / { proxy_pass http://127.0.0.1:1; }\n    root /var;\n         ^^^^ system\n    location ~ \\.css$ { expires 1d; }'),
    { text: inServer('root /srv/;\n         ^^^^^ system'), options: { paths: ['/srv/'] } },
  ],
});
