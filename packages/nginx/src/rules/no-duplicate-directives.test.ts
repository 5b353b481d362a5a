import { testRule } from '../testing.ts';
import rule from './no-duplicate-directives.ts';

testRule(rule, {
  correct: [
    'server {\n    listen 8081;\n    gzip on;\n    location /a { gzip off; }\n}\n',
    'server {\n    listen 8081;\n    location ~ /a { }\n    location ~ /a { return 404; }\n    location = /a { }\n    location /a { }\n}\n',
    'location / {\n    if ($arg_a) { proxy_pass http://127.0.0.1:1; }\n    proxy_pass http://127.0.0.1:2;\n}\n',
    'server {\n    listen 8081 default_server;\n}\nserver {\n    listen 8082 default_server;\n}\n',
    'stream {\n    upstream a { server 127.0.0.1:1; }\n    server { listen 8081; proxy_pass a; }\n}\n',
    'location /a { add_header A b; add_header A c; index a; index b; error_page 404 /a; error_page 500 /b; }\n',
    'http {\n    map $host $a { default 1; }\n    upstream b { server 127.0.0.1:1; }\n    server { listen 8081; location / { location /a { } } }\n}\n',
  ],
  incorrect: [
    'location /a { alias /x; root /x; }\n                        ^^^^ rootAndAlias\n',
    'server {\n    listen 8081;\n    location /a { }\n    location ^~ /a { }\n    ^^^^^^^^ location\n}\n',
    'expires 1d;\nexpires 2d;\n^^^^^^^ duplicate\n',
    'http { }\nserver { listen 8081; }\n^^^^^^ misplaced\n',
    'http {\n    server { listen 8081; upstream a { server 127.0.0.1; } }\n                          ^^^^^^^^ misplaced\n}\n',
    'server { listen 8081; location /a { location /a/b { } location /a/b { } } }\n                                                      ^^^^^^^^ location\n',
  ],
});
