import { testRule } from '../testing.ts';
import rule from './proxy-timeouts.ts';

const server = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;
const pass = 'proxy_pass http://127.0.0.1:3000;';

testRule(rule, {
  correct: [
    server(`location / { proxy_read_timeout 600; ${pass} }`),
    server(`location / { proxy_connect_timeout 75; ${pass} }`),
    server(`location /events { proxy_read_timeout 1d; ${pass} }`),
    server(`location ~ ^/api/v1/(ws|sse)$ { proxy_read_timeout 1d; ${pass} }`),
    server(`location / { proxy_buffering off; proxy_read_timeout 1d; ${pass} }`),
    server(`location / { add_header X-Accel-Buffering no; proxy_read_timeout 1d; ${pass} }`),
    // All that it applies to are WebSocket connections.
    server(`proxy_read_timeout 1d; location / { proxy_set_header Upgrade $http_upgrade; ${pass} }`),
    server(`proxy_read_timeout 1d; location / { proxy_read_timeout 60s; ${pass} }`),
    // It does not apply to FastCGI.
    server('proxy_read_timeout 1d; location / { fastcgi_pass 127.0.0.1:9000; }'),
    server('proxy_read_timeout 1d;'),
    'location / {\n    proxy_pass http://app;\n    proxy_read_timeout ${TIMEOUT};\n}\n',
    'stream {\n    server { listen 1234; proxy_connect_timeout 5m; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    'http {\n    proxy_send_timeout 11m;\n                       ^^^ long\n    server { location /news { proxy_pass http://app; } }\n}\n',
    'location / {\n    proxy_pass http://app;\n    proxy_set_header Upgrade "";\n    proxy_read_timeout 1d;\n                       ^^ long\n}\n',
    'location / {\n    grpc_pass grpc://app;\n    grpc_connect_timeout 2m;\n                         ^^ connect\n}\n',
    {
      text: 'location / {\n    proxy_pass http://app;\n    proxy_read_timeout 90s;\n                       ^^^ long\n}\n',
      options: { max: '1m' },
    },
  ],
});
