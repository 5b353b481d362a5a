import { testRule } from '../testing.ts';
import rule from './upstream-tls-verify.ts';

const at = (statement: string): string => `location / { ${statement} }\n`;

testRule(rule, {
  correct: [
    at('proxy_pass https://app:8443;'),
    at('proxy_pass https://127.0.0.1;'),
    at('proxy_pass https://[::1]:8443;'),
    at('proxy_pass https://unix:/run/a.sock;'),
    at('proxy_pass https://$host;'),
    at('include snippets/upstream.conf; proxy_pass https://api.example.org;'),
    'upstream api { server app:443; }\nserver { location / { proxy_pass https://api; } }\n',
    'stream {\n    server { listen 1; proxy_pass 192.0.2.10:443; }\n}\n',
  ],
  incorrect: [
    'location / { grpc_pass grpcs://api.example.org:443; }\n                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unverified\n',
    'location / { proxy_pass https://10.0.0.5/; }\n                        ^^^^^^^^^^^^^^^^^ unverified\n',
    'upstream api { server api.example.org:443; }\nserver { location / { proxy_pass https://api; } }\n                                 ^^^^^^^^^^^ unverified\n',
    `server {\n    proxy_ssl_verify off;\n                     ^^^ off\n    ${at('proxy_pass https://a.example.org;')}    location /b { proxy_pass https://b.example.org; }\n}\n`,
    'server {\n    set $api https://api.example.org;\n    location / { proxy_pass $api; }\n                            ^^^^ unverified\n}\n',
  ],
});
