import { testRule } from '../testing.ts';
import rule from './server-tokens-off.ts';

const requireExplicit = { requireExplicit: true };

testRule(rule, {
  correct: [
    'http {\n    server_tokens "";\n}\n',
    { text: 'http {\n    server { listen 80; server_tokens off; }\n}\n', options: requireExplicit },
    { text: 'http {\n    more_clear_headers Server;\n    server { listen 80; }\n}\n', options: requireExplicit },
    { text: 'http {\n    include conf.d/*.conf;\n}\n', options: requireExplicit },
    { text: 'http {\n    server { listen 80; include snippets/hardening.conf; }\n}\n', options: requireExplicit },
    { text: 'server {\n    listen 80;\n}\n', options: requireExplicit, filename: 'sites-enabled/shop' },
    { text: 'stream {\n    server { listen 1234; proxy_pass 127.0.0.1:1; }\n}\n', options: requireExplicit },
  ],
  incorrect: [
    {
      text: 'server {\n    server_tokens build;\n                  ^^^^^ on\n}\n',
      fixed: 'server {\n    server_tokens off;\n}\n',
    },
    {
      text: 'http { # web\n^^^^ missing\n\tinclude mime.types;\n}\n',
      options: requireExplicit,
      fixed: 'http { # web\n\tserver_tokens off;\n\tinclude mime.types;\n}\n',
    },
    {
      text: 'http { server { listen 80; } }\n^^^^ missing\n',
      options: requireExplicit,
      fixed: 'http { server_tokens off; server { listen 80; } }\n',
    },
    {
      text: 'http {\n^^^^ missing\n    server { listen 80; server_tokens off; }\n    server { listen 81; }\n}\n',
      options: requireExplicit,
      fixed:
        'http {\n    server_tokens off;\n    server { listen 80; server_tokens off; }\n    server { listen 81; }\n}\n',
    },
  ],
});
