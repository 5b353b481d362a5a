import { testRule } from '../testing.ts';
import rule from './hide-powered-by.ts';

const app = 'proxy_pass http://127.0.0.1:3000;';

testRule(rule, {
  correct: [
    `location / { include proxy_params; ${app} }\n`,
    `more_clear_headers X-Powered-By;\nserver { location / { ${app} } }\n`,
    `http {\n    proxy_hide_header x-powered-by;\n    server { location / { ${app} } }\n}\n`,
    'location / { grpc_pass 127.0.0.1:3000; }\n',
    'stream {\n    server { listen 1; proxy_pass 127.0.0.1:2; }\n}\n',
    { text: `location / { limit_req zone=a; ${app} }\n`, filename: 'nginx/conf.d/a.conf.template' },
  ],
  incorrect: [
    {
      text: `server {\n    location /a { ${app} }\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown\n    location /b { ${app} }\n}\n`,
      fixed: `server {\n    location /a { ${app} proxy_hide_header X-Powered-By; }\n    location /b { ${app} proxy_hide_header X-Powered-By; }\n}\n`,
    },
    // The other headers stay hidden.
    {
      text: `server {\n    proxy_hide_header Via;\n    location /a { ${app} }\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown\n    location /b { ${app} }\n}\n`,
      fixed: `server {\n    proxy_hide_header Via;\n    proxy_hide_header X-Powered-By;\n    location /a { ${app} }\n    location /b { ${app} }\n}\n`,
    },
    {
      text: `location / {\n    if ($request_method = POST) { ${app} }\n                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shown\n    root /srv;\n}\n`,
      fixed: `location / {\n    proxy_hide_header X-Powered-By;\n    if ($request_method = POST) { ${app} }\n    root /srv;\n}\n`,
    },
  ],
});
