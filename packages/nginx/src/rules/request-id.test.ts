import { testRule } from '../testing.ts';
import rule from './request-id.ts';

const inServer = (body: string): string => `server {\n    listen 8081;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    inServer('location / { proxy_set_header traceparent $http_traceparent; proxy_pass http://127.0.0.1:1; }'),
    inServer('location / { proxy_set_header x-correlation-id $request_id; proxy_pass http://127.0.0.1:1; }'),
    inServer('otel_trace on;\n    location / { proxy_pass http://127.0.0.1:1; }'),
    inServer('location / { proxy_pass https://api.example.com; }'),
    inServer('location /.well-known/acme-challenge/ { proxy_pass http://127.0.0.1:1; }'),
    inServer('location @store { set $url $upstream_http_location; proxy_pass $url; }'),
    // The server around it may set the header.
    'location / { proxy_pass http://127.0.0.1:1; }\n',
    'stream {\n    server { listen 8081; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    {
      text: inServer(
        'proxy_set_header Host $host;\n    location /a { proxy_pass http://127.0.0.1:1; }\n                  ^^^^^^^^^^ missing\n    location /b { proxy_pass http://127.0.0.1:2; }',
      ),
      suggested: inServer(
        'proxy_set_header Host $host;\n    proxy_set_header X-Request-ID $request_id;\n    location /a { proxy_pass http://127.0.0.1:1; }\n    location /b { proxy_pass http://127.0.0.1:2; }',
      ),
    },
  ],
});
