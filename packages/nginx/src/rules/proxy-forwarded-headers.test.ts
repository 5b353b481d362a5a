import { testRule } from '../testing.ts';
import rule from './proxy-forwarded-headers.ts';

const three =
  'proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header X-Forwarded-Proto $scheme;';
const server = (location: string): string => `server {\n    ${location}\n}\n`;

testRule(rule, {
  correct: [
    server(`location / { ${three} proxy_pass http://app; }`),
    // The server's headers are inherited, also by `if` and nested locations.
    server(`${three} location /a { location /a/b { if ($arg_x) { proxy_pass http://app; } } }`),
    server('location / { proxy_set_header X-Forwarded-Host $host; proxy_set_header Forwarded "for=$remote_addr;proto=https"; proxy_pass http://app; }'),
    server('location / { proxy_pass https://api.example.com; }'),
    server('location / { proxy_pass http://minio:9000; }'),
    server('resolver 127.0.0.11; location ~ ^/img/(.*)$ { proxy_pass http://$1; }'),
    server('location / { include snippets/proxy.conf; proxy_pass http://app; }'),
    'include snippets/proxy.conf;\nserver { location / { proxy_pass http://app; } }\n',
    server('location = /auth { internal; proxy_pass http://auth; }'),
    server('location = /auth { proxy_pass http://auth; } location / { auth_request /auth; root /srv; }'),
    server('location /mirror { proxy_pass http://copy; } location / { mirror /mirror; root /srv; }'),
    server('location /static/ { proxy_pass http://app; }'),
    server('location ~* \\.(css|js)$ { proxy_pass http://app; }'),
    server('location /.well-known/acme-challenge/ { proxy_pass http://certbot; }'),
    server('location / { proxy_pass_request_headers off; proxy_pass http://app; }'),
    server('location / { grpc_pass grpc://127.0.0.1:1; } location /u { uwsgi_pass 127.0.0.1:2; }'),
    // A redirect of the application that nginx follows.
    server('location @follow { set $target $upstream_http_location; proxy_pass $target; }'),
    // Without TLS the scheme of a load balancer is passed on.
    server('location / { proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr; proxy_pass http://app; }'),
    // The level around a lone location may have them.
    'location / { proxy_pass http://app; }\n',
    'stream {\n    server { listen 1234; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    {
      text: server('location / { proxy_pass http://$backend; set $backend app; proxy_set_header Host $host; }\n                            ^^^^^^^^^^^^^^^ missing'),
      suggested: server(
        'location / { proxy_pass http://$backend; set $backend app; proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header X-Forwarded-Proto $scheme; }',
      ),
    },
    // Once for the headers of the server, where they are added.
    {
      text: 'server {\n    listen 443 ssl;\n    proxy_set_header Host $host;\n    proxy_set_header X-Forwarded-For $remote_addr;\n    location /a { proxy_pass http://app; }\n                             ^^^^^^^^^^ missing\n    location /b { proxy_pass http://app; }\n}\n',
      suggested:
        'server {\n    listen 443 ssl;\n    proxy_set_header Host $host;\n    proxy_set_header X-Forwarded-For $remote_addr;\n    proxy_set_header X-Forwarded-Proto $scheme;\n    location /a { proxy_pass http://app; }\n    location /b { proxy_pass http://app; }\n}\n',
    },
    // Only its author knows the value.
    {
      text: server('location / { proxy_pass http://app; }\n                            ^^^^^^^^^^ missing'),
      options: { headers: ['X-Tenant'] },
    },
    // What a lone location sets replaces what is around it.
    'location / { proxy_set_header Host $host; proxy_pass http://app; }\n                                                     ^^^^^^^^^^ missing\n',
    server('location / { if ($arg_x) { proxy_pass http://app; } }\n                                          ^^^^^^^^^^ missing'),
    {
      text: server('location / { proxy_pass http://unix:/run/app.sock:/; }\n                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing'),
      options: { headers: ['X-Real-IP'] },
      suggested: server('location / { proxy_pass http://unix:/run/app.sock:/; proxy_set_header X-Real-IP $remote_addr; }'),
    },
    {
      text: 'server {\n    proxy_set_header Host example.org;\n    location / {\n        proxy_set_header X-Forwarded-For $remote_addr;\n        ^^^^^^^^^^^^^^^^ lost\n        proxy_pass http://app;\n    }\n}\n',
      options: { headers: ['Host'] },
      suggested:
        'server {\n    proxy_set_header Host example.org;\n    location / {\n        proxy_set_header X-Forwarded-For $remote_addr;\n        proxy_set_header Host example.org;\n        proxy_pass http://app;\n    }\n}\n',
    },
  ],
});
