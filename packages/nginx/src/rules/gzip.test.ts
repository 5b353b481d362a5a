import { testRule } from '../testing.ts';
import rule from './gzip.ts';

testRule(rule, {
  correct: [
    'http {\n    gzip on;\n    server { gzip_types text/css; root /srv; }\n}\n',
    'http {\n    gzip_types text/css;\n    server { location / { gzip on; root /srv; } }\n}\n',
    'http {\n    brotli on;\n    server { root /srv; }\n}\n',
    'http {\n    include gzip.conf;\n    server { root /srv; }\n}\n',
    'http {\n    gzip on;\n    server { include gzip.conf; root /srv; }\n}\n',
    'http {\n    include mime.types;\n    server { return 301 https://example.org; }\n}\n',
    // The level around it may have the types.
    'server { gzip on; root /srv; }\n',
    { text: 'http {\n    gzip ${GZIP};\n    server { root /srv; }\n}\n', filename: 'templates/nginx.conf.template' },
  ],
  incorrect: [
    {
      text: 'http {\n    include mime.types;\n    server { location / { gzip on; root /srv; } }\n                               ^^ types\n}\n',
      fixed:
        'http {\n    include mime.types;\n    server { location / { gzip on; gzip_types text/plain text/css application/json application/javascript text/xml application/xml image/svg+xml; root /srv; } }\n}\n',
    },
    'http {\n^^^^ off\n    server { return 444; }\n    server { location / { proxy_pass http://app; } }\n}\n',
  ],
});
