import { testRule } from '../testing.ts';
import rule from './add-header-inheritance.ts';

const outer = 'add_header X-Frame-Options DENY always;';
const inServer = (location: string): string => `server {\n    ${outer}\n    ${location}\n}\n`;

testRule(rule, {
  correct: [
    inServer('location / { add_header x-frame-options DENY; add_header A b; }'),
    inServer('location /old { add_header A b; return 301 /new; }'),
    inServer('location /x { add_header A b; return 403; }'),
    inServer('location /x { if ($request_method = OPTIONS) { add_header A b; return 204; } }'),
    inServer('location /x { add_header A b; internal; }'),
    inServer('location /x { more_set_headers "X-Frame-Options: DENY"; add_header A b; }'),
    inServer('location /x { add_header_inherit merge; add_header A b; }'),
    inServer('location /x { add_header_inherit off; add_header A b; }'),
    `server {\n    add_header_inherit merge;\n    ${outer}\n    location /x { add_header A b; }\n}\n`,
    'server {\n    add_header X-Served-By a;\n    location /x { add_header A b; }\n}\n',
    'server {\n    add_header X-Frame-Options "";\n    location /x { add_header A b; }\n}\n',
  ],
  incorrect: [
    inServer('location /x { location /x/y { add_header A b; } }\n                                  ^^^^^^^^^^ lost'),
    inServer('location /x { include fastcgi_params; add_header A b; }\n                                          ^^^^^^^^^^ lost'),
    {
      text: `server {\n    add_header A b;\n    ${outer}\n    location /x { add_header A b; }\n                  ^^^^^^^^^^ lost\n}\n`,
      options: { headers: ['A', 'X-Frame-Options'] },
    },
    `http {\n    add_header_inherit off;\n    server {\n    add_header_inherit on;\n    ${outer}\n    location /x { add_header A b; }\n                  ^^^^^^^^^^ lost\n    }\n}\n`,
  ],
});
