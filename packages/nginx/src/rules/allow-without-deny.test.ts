import { testRule } from '../testing.ts';
import rule from './allow-without-deny.ts';

testRule(rule, {
  correct: [
    'location /a { allow all; }\n',
    'location /a { deny 10.0.0.5; }\n',
    'location /a { allow 10.0.0.0/8; include snippets/deny.conf; }\n',
    'location /a { allow 10.0.0.0/8; deny 0.0.0.0/0; deny ::/0; }\n',
    'location /a { allow ${OFFICE}; }\n',
    { text: 'allow 10.0.0.0/8;\nallow 192.168.0.0/16;\n', filename: 'snippets/office.conf' },
  ],
  incorrect: [
    {
      text: 'location /a { allow 10.0.0.0/8; allow ::1; root /srv; }\n                    ^^^^^^^^^^ open\n',
      suggested: 'location /a { allow 10.0.0.0/8; allow ::1; deny all; root /srv; }\n',
    },
    // The list of the location takes over nothing of the server.
    {
      text: 'server {\n    deny all;\n    location /a {\n        allow 10.0.0.0/8;\n              ^^^^^^^^^^ open\n    }\n}\n',
      suggested: 'server {\n    deny all;\n    location /a {\n        allow 10.0.0.0/8;\n        deny all;\n    }\n}\n',
    },
    {
      text: 'location /a {\n    satisfy any;\n    auth_basic a;\n    allow 10.0.0.1;\n          ^^^^^^^^ open\n}\n',
      suggested: 'location /a {\n    satisfy any;\n    auth_basic a;\n    allow 10.0.0.1;\n    deny all;\n}\n',
    },
    {
      text: 'stream {\n    server {\n        listen 1;\n        allow 10.0.0.1;\n              ^^^^^^^^ open\n        proxy_pass 127.0.0.1:1;\n    }\n}\n',
      suggested:
        'stream {\n    server {\n        listen 1;\n        allow 10.0.0.1;\n        deny all;\n        proxy_pass 127.0.0.1:1;\n    }\n}\n',
    },
  ],
});
