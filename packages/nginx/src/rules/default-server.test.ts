import { testRule } from '../testing.ts';
import rule from './default-server.ts';

const a = 'server { listen 80; server_name a.org; root /srv/a; }';
const b = 'server { listen 80; server_name b.org; root /srv/b; }';
const http = (body: string): string => `http {\n    ${body}\n}\n`;

testRule(rule, {
  correct: [
    http(`server { listen 80; return 404; }\n    ${a}\n    ${b}`),
    http(`${a}\n    ${b}\n    server { listen 80 default_server; location / { return 301 https://a.org; } }`),
    http('ssl_certificate c.pem;\n    ssl_certificate_key k.pem;\n    server { listen 443 ssl; ssl_reject_handshake on; root /srv; }\n    server { listen 443 ssl; server_name a.org; }\n    server { listen 443 ssl; server_name b.org; }'),
    // Each has a socket of its own.
    http(`${a}\n    server { listen 81; server_name b.org; root /srv/b; }`),
    http(`${a}\n    server { listen 80; server_name _; root /srv/b; }`),
    http(`include sites-enabled/*;\n    ${a}\n    ${b}`),
    http(`server { include listen.conf; return 444; }\n    ${a}\n    ${b}`),
    http('server { listen 127.0.0.1:80; server_name a.org; root /a; }\n    server { listen 127.0.0.1:80; server_name b.org; root /b; }'),
    `${a}\n${b}\n`,
    { text: `${a}\n${b}\n`, filename: 'conf.d/sites.conf' },
  ],
  incorrect: [
    http('server { server_name a.org; root /srv/a; }\n    ^^^^^^ answers\n    server { server_name b.org; root /srv/b; }'),
    // One finding for both families.
    http('server { listen [::]:80; listen 80; server_name a.org; root /a; }\n                    ^^^^^^^ answers\n    server { listen 80; listen [::]:80; server_name b.org; root /b; }'),
    {
      text: `${a}\nserver { listen 80 default_server; server_name b.org; root /srv/b; }\n                ^^ answers\n`,
      filename: 'conf.d/sites.conf',
    },
    http(`include sites-enabled/*;\n    server { listen 80 default; location / { proxy_pass http://app; } }\n                    ^^ answers\n    ${a}\n    ${b}`),
  ],
});
