import { testRule } from '../testing.ts';
import rule from './limit-req.ts';

const http = (body: string): string => `http {\n    ${body}\n}\n`;
const zone = 'limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;';
const pass = 'proxy_pass http://127.0.0.1:3000;';

testRule(rule, {
  correct: [
    http(`${zone} limit_req zone=api; server { location / { ${pass} } }`),
    // One location that is limited is a decision.
    http(`${zone} server { location / { ${pass} } location /login { limit_req zone=api; ${pass} } }`),
    http(`${zone} server { location / { limit_req zone=api; try_files $uri @app; } location @app { ${pass} } }`),
    http(`include snippets/limits.conf; server { location / { ${pass} } }`),
    http(`server { location / { include limits.conf; ${pass} } }`),
    http('server { location / { proxy_pass https://api.example.com; } }'),
    http('server { location / { proxy_pass http://minio:9000; } }'),
    http('upstream cdn { server cdn.example.com:443; }\n    server { location / { proxy_pass https://cdn; } }'),
    http('resolver 127.0.0.11;\n    server { location / { proxy_pass http://$host; } }'),
    http(`server { listen 127.0.0.1:8080; location / { ${pass} } }`),
    http('server { return 301 https://example.org; }'),
    { text: `server { location / { ${pass} } }\n`, filename: 'sites-enabled/shop' },
    // The zone is defined in a file beside it.
    { text: `server { location /login { limit_req zone=api; ${pass} } }\nserver { location / { ${pass} } }\n`, filename: 'templates/a.conf.template' },
    'stream {\n    server { listen 1234; proxy_pass 127.0.0.1:1; }\n}\n',
  ],
  incorrect: [
    http('server { location ~ \\.php$ { include fastcgi_params; fastcgi_pass unix:/run/php.sock; } }\n                                                                      ^^^^^^^^^^^^^^^^^^ missing'),
    http('upstream app { server app1:3000; server app2:3000; }\n    server { location / { proxy_pass http://app; } location /x { proxy_pass http://app/y; } }\n                                     ^^^^^^^^^^ missing'),
    http(`${zone}\n    server { location / { limit_req zone=api; ${pass} } }\n    server { location / { proxy_pass http://b:1; } }\n                                     ^^^^^^^^^^ missing`),
    http('server { location / { if ($request_method = POST) { proxy_pass http://w; } } }\n                                                                   ^^^^^^^^ missing'),
  ],
});
