import { testRule } from '../testing.ts';
import rule from './client-timeouts.ts';

const server = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    server('keepalive_timeout 0;'),
    server('client_body_timeout 5m;'),
    server('client_body_timeout 300;'),
    server('send_timeout 299999ms;'),
    server('location / { send_timeout 1d; }'),
    'server {\n    listen 80;\n    send_timeout ${SEND_TIMEOUT};\n}\n',
    // The level around a lone statement is not known.
    'client_body_timeout 1d;\n',
    'stream {\n    server { listen 1234; proxy_timeout 1h; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    'server {\n    listen 80;\n    client_body_timeout 5m1s;\n                        ^^^^ long\n}\n',
    'server {\n    listen 80;\n    client_header_timeout 1M;\n                          ^^ long\n}\n',
    'http {\n    client_header_timeout 0s;\n                          ^^ zero\n}\n',
    { text: 'http {\n    send_timeout "2s";\n                 ^^^^ long\n}\n', options: { max: '1500ms' } },
  ],
});
