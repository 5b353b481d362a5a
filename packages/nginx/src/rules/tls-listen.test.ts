import { testRule } from '../testing.ts';
import rule from './tls-listen.ts';

const certificate = 'ssl_certificate c.pem; ssl_certificate_key k.pem;';

testRule(rule, {
  correct: [
    `http {\n    ${certificate}\n    server { listen 443 ssl; }\n}\n`,
    { text: 'server { listen 443 ssl; include snippets/tls.conf; }\n', filename: 'nginx/a.conf.template' },
    'server { listen 8443; }\n',
    'server { listen unix:/run/a.sock ssl; ssl_reject_handshake on; }\n',
    `server { listen 443 proxy_protocol; ${certificate} }\n`,
    `server { listen 127.0.0.1:443; ${certificate} }\n`,
    `server { listen 443 ssl; ${certificate} }\nserver { listen 443; server_name a.org; ${certificate} }\n`,
    `server { listen 443 ssl; ${certificate} }\nserver { listen 443 ssl; server_name a.org; }\n`,
    'stream {\n    server { listen 443; proxy_pass 127.0.0.1:1; }\n}\n',
    'server { listen 443; include snippets/tls.conf; }\n',
    { text: 'server { listen 443 ssl; server_name a.org; }\n', filename: 'templates/a.conf.template' },
  ],
  incorrect: [
    'server { listen 443 quic; listen [::]:443 ssl; server_name a.org; }\n                    ^^^^ certificate\n',
    `http {\n    server { listen 443 ssl; ssl_certificate c.pem; }\n                        ^^^ certificate\n}\n`,
    'server { listen 443; root /srv; }\n                ^^^ plain\n',
    {
      text: `server { listen 8443 default_server; ${certificate} }\n                ^^^^ plain\n`,
      suggested: `server { listen 8443 ssl default_server; ${certificate} }\n`,
    },
    {
      text: 'server { listen 443 ssl; server_name a.org; include mime.types; }\n                    ^^^ certificate\n',
      filename: 'nginx/app.conf',
    },
  ],
});
