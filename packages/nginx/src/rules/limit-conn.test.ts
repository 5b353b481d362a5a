import { testRule } from '../testing.ts';
import rule from './limit-conn.ts';

testRule(rule, {
  correct: [
    'http {\n    limit_conn_zone $binary_remote_addr zone=a:1m;\n    limit_conn a 50;\n    server { location / { proxy_pass http://app; } }\n}\n',
    'http {\n    include conf.d/*.conf;\n    server { location / { proxy_pass http://app; } }\n}\n',
    'server { location / { proxy_pass http://app; } }\n',
  ],
  incorrect: [
    // A limit on requests is another one.
    'http {\n    limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s;\n    limit_req zone=a;\n    server { location / { proxy_pass http://app; } }\n                                     ^^^^^^^^^^ missing\n}\n',
  ],
});
