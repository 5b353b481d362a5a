import { testRule } from '../testing.ts';
import rule from './no-trusted-any-proxy.ts';

const server = (body: string): string => `server {\n    listen 80;\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    server('location / { proxy_pass http://127.0.0.1:3000; }'),
    server('set_real_ip_from 0.0.0.0/1;'),
    server('set_real_ip_from 0.0.0.0/2; set_real_ip_from 128.0.0.0/1;'),
    server('set_real_ip_from 10.0.0.0/8; set_real_ip_from 172.16.0.0/12; set_real_ip_from fd00::/8; set_real_ip_from unix:;'),
    server('set_real_ip_from 2400:cb00::/32; set_real_ip_from 192.0.2.1; set_real_ip_from ::1;'),
    // One family each.
    server('set_real_ip_from 0.0.0.0/1; set_real_ip_from 8000::/1;'),
    'server {\n    listen 127.0.0.1:80;\n    set_real_ip_from 0.0.0.0/0;\n}\n',
    'server {\n    listen 80;\n    set_real_ip_from ${TRUSTED};\n}\n',
  ],
  incorrect: [
    'server {\n    listen 80;\n    location / { set_real_ip_from 0.0.0.0/0; }\n                                  ^^^^^^^^^ everybody\n}\n',
    'set_real_ip_from 1.2.3.4/0;\n                 ^^^^^^^^^ everybody\n',
    'set_real_ip_from 10.0.0.0/8;\nset_real_ip_from 128.0.0.0/1;\nset_real_ip_from 0.0.0.0/2;\n                 ^^^^^^^^^ everybody\nset_real_ip_from 64.0.0.0/2;\n',
    'set_real_ip_from 8000::/1;\nset_real_ip_from 0::/1;\n                 ^^^^^ everybody\n',
    'set_real_ip_from 0:0:0:0:0:0:0:0/0;\n                 ^^^^^^^^^^^^^^^^^ everybody\n',
  ],
});
