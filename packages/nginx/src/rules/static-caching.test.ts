import { testRule } from '../testing.ts';
import rule from './static-caching.ts';

const server = (body: string): string => `server {\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    server('expires 1h; location /static/ { alias /srv/static/; }'),
    server('location /static/ { alias /srv/static/; expires off; }'),
    server('location /assets/ { root /srv; add_header Cache-Control "max-age=60"; }'),
    server('location /assets/ { root /srv; add_header cache-control no-cache always; }'),
    server('location /assets/ { root /srv; include snippets/cache.conf; }'),
    server('location ~ \\.(css|js)$ { proxy_pass http://app; }'),
    server('location ~ \\.(js|css)$ { return 404; }'),
    server('location ~ \\.(js|css)$ { root /srv; deny all; }'),
    server('root /srv; location ~ \\.json$ { }'),
    server('root /srv; location ~ /css { }'),
    server('root /srv; location /statics/ { }'),
    server('location /assets/ { internal; alias /srv/assets/; }'),
    // The server around it may say more.
    'location ~ \\.css$ { root /srv; }\n',
    // Where the files are is not known.
    'location /static/ { }\n',
  ],
  incorrect: [
    'server {\n    root /srv;\n    location /static { try_files $uri =404; }\n             ^^^^^^^ uncached\n}\n',
    'server {\n    expires 1h;\n    location /a { }\n}\nserver {\n    root /srv;\n    location ^~ /app/assets/ { access_log off; }\n                ^^^^^^^^^^^^ uncached\n    server_name b.org;\n}\n',
    // The location's own header replaces that of the server.
    'server {\n    root /srv;\n    add_header Cache-Control no-cache;\n    location ~* \\.woff2?$ { add_header Access-Control-Allow-Origin *; }\n                ^^^^^^^^^ uncached\n}\n',
  ],
});
