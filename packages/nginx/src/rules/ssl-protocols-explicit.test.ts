import { testRule } from '../testing.ts';
import rule from './ssl-protocols-explicit.ts';

const certificate = 'ssl_certificate c.pem; ssl_certificate_key k.pem;';

testRule(rule, {
  correct: [
    // A fragment: http could set it.
    `server {\n    listen 443 ssl;\n    ${certificate}\n}\n`,
    `http {\n    include snippets/tls.conf;\n    server { listen 443 ssl; ${certificate} }\n}\n`,
    `http {\n    server { listen 443 ssl; ${certificate} include options-ssl-nginx.conf; }\n}\n`,
    'http {\n    server { listen 80; }\n}\n',
    `http {\n    server { listen 443 ssl default_server; ${certificate} ssl_protocols TLSv1.3; }\n    server { listen 443 ssl; server_name a.org; ${certificate} }\n}\n`,
    { text: `http {\n    server { listen 443 ssl; ${certificate} }\n}\n`, options: { nginxVersion: '1.27.3' } },
    { text: `http {\n    server { listen 443 ssl; ${certificate} }\n}\n`, settings: { nginxVersion: '1.27.3' } },
  ],
  incorrect: [
    {
      text: `http {\n    server { listen 443 ssl; ${certificate} }\n    ^^^^^^ missing\n}\n`,
      settings: { nginxVersion: '1.27.2' },
    },
    {
      text: `http {\n    server { listen 443 ssl; ${certificate} }\n    ^^^^^^ missing\n}\n`,
      // The option is nearer.
      options: { nginxVersion: '1.27.2' },
      settings: { nginxVersion: '1.27.3' },
    },
    {
      text: `server {\n^^^^^^ missing\n    listen 443 ssl;\n    ${certificate}\n}\n`,
      filename: 'nginx/conf.d/shop.conf',
      suggested: `server {\n    listen 443 ssl;\n    ${certificate} ssl_protocols TLSv1.2 TLSv1.3;\n}\n`,
    },
    {
      text: `http {\n    server { listen 443 ssl; ${certificate} }\n    ^^^^^^ missing\n    server { listen 443 ssl; server_name a.org; ${certificate} ssl_protocols TLSv1.3; }\n}\n`,
      options: { nginxVersion: '1.27.2' },
      suggested: `http {\n    server { listen 443 ssl; ${certificate} ssl_protocols TLSv1.2 TLSv1.3; }\n    server { listen 443 ssl; server_name a.org; ${certificate} ssl_protocols TLSv1.3; }\n}\n`,
    },
  ],
});
