import { testRule } from '../testing.ts';
import rule from './no-autoindex.ts';

const inServer = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('autoindex off;'),
    inServer('autoindex ${LISTING};'),
    inServer('location /a/ { internal; autoindex on; }'),
    inServer('location /a/ { allow 10.0.0.0/8; deny all; autoindex on; }'),
    inServer('auth_request /auth;\n    location /a/ { autoindex on; }'),
    inServer('location /a/ { include snippets/auth.conf; autoindex on; }'),
    inServer('location /a/ { if ($cookie_key = "") { return 403; } autoindex on; }'),
    inServer('location /a/ { access_by_lua_file auth.lua; autoindex on; }'),
    inServer('server_name mirror.example.org;\n    autoindex on;'),
    'server {\n    listen 127.0.0.1:80;\n    autoindex on;\n}\n',
    // The server around it may ask for a password.
    'location /a/ { autoindex on; }\n',
  ],
  incorrect: [
    inServer('location /public/ { autoindex on; }\n                                  ^^ listing'),
    'http {\n    autoindex on;\n              ^^ listing\n    server { listen 80; root /srv; }\n}\n',
    inServer('location /a/ { allow all; deny all; autoindex on; }\n                                                  ^^ listing'),
    inServer('include fastcgi_params;\n    autoindex on;\n              ^^ listing'),
  ],
});
