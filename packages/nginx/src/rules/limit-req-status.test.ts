import { testRule } from '../testing.ts';
import rule from './limit-req-status.ts';

const zones = 'limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s; limit_conn_zone $binary_remote_addr zone=c:1m;';

testRule(rule, {
  correct: [
    `http {\n    ${zones}\n    limit_conn_status 444;\n    server { limit_conn c 5; }\n}\n`,
    `http {\n    ${zones}\n    include limits.conf;\n    server { limit_conn c 5; }\n}\n`,
    // Nothing is limited by it.
    'http {\n    limit_req_status 503;\n}\n',
    `${zones}\nserver { limit_req zone=a; }\n`,
  ],
  incorrect: [
    {
      text: `http {\n    ${zones}\n    limit_req_status 429;\n    server {\n        limit_conn c 5;\n        ^^^^^^^^^^ missing\n        limit_conn c 5;\n        limit_req zone=a;\n    }\n}\n`.replace('        limit_conn c 5;\n        limit_req', '        limit_req'),
      fixed: `http {\n    ${zones}\n    limit_req_status 429;\n    server {\n        limit_conn c 5;\n        limit_conn_status 429;\n        limit_req zone=a;\n    }\n}\n`,
    },
    {
      text: `http {\n    ${zones}\n    server { limit_req zone=a; location / { limit_req zone=a burst=5; } }\n             ^^^^^^^^^ missing\n}\n`,
      fixed: `http {\n    ${zones}\n    server { limit_req zone=a; limit_req_status 429; location / { limit_req zone=a burst=5; } }\n}\n`,
    },
    `http {\n    ${zones}\n    limit_req_status 403;\n                     ^^^ other\n    server { limit_req zone=a; }\n    server { limit_req zone=a; }\n}\n`,
  ],
});
