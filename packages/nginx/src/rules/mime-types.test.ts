import { testRule } from '../testing.ts';
import rule from './mime-types.ts';

testRule(rule, {
  correct: [
    'http {\n    include conf.d/*.conf;\n    server { listen 80; root /srv; }\n}\n',
    'http {\n    server { listen 80; root /srv; types { text/html html; } }\n}\n',
    'http {\n    server { listen 80; location = /a { default_type text/css; alias /srv/a; } }\n}\n',
    'http {\n    server { listen 80; root /srv; return 301 https://$host$request_uri; }\n}\n',
    { text: 'server {\n    listen 80;\n    root /srv;\n}\n', filename: 'conf.d/a.conf' },
    { text: 'server {\n    listen 80;\n    root /srv;\n}\n', filename: 'sites-enabled/a.conf' },
  ],
  incorrect: [
    {
      text: 'http { server { listen 80; root /srv; } }\n^^^^ missing\n',
      fixed: 'http { include mime.types; server { listen 80; root /srv; } }\n',
    },
    'http {\n^^^^ missing\n    include fastcgi_params;\n    server { listen 80; root /srv; }\n}\n',
  ].map((given) => (typeof given === 'string' ? { text: given, filename: 'web.conf' } : given)),
});
