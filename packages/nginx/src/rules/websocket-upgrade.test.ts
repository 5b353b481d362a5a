import { testRule } from '../testing.ts';
import rule from './websocket-upgrade.ts';

const upgrade = 'proxy_set_header Upgrade $http_upgrade;';
const connection = 'proxy_set_header Connection "upgrade";';
const pass = 'proxy_pass http://app;';

testRule(rule, {
  correct: [
    `proxy_http_version 1.1;\nlocation /ws { ${upgrade} proxy_set_header Connection Upgrade; ${pass} }\n`,
    `location /ws { proxy_http_version 1.1; ${upgrade} proxy_set_header Connection $http_connection; ${pass} }\n`,
    `server {\n    proxy_http_version 1.1;\n    ${upgrade}\n    ${connection}\n    location /ws { ${pass} }\n}\n`,
    `location /ws { include snippets/websocket.conf; ${upgrade} ${pass} }\n`,
    `location /ws { include proxy_params; ${upgrade} ${connection} ${pass} }\n`,
    // The default since then.
    { text: `http {\n    server { listen 80; location /ws { ${upgrade} ${connection} proxy_pass http://127.0.0.1:1; } }\n}\n`, settings: { nginxVersion: '1.29.7' } },
    // Headers that are cleared.
    `location / { proxy_set_header Upgrade ""; proxy_set_header Connection ""; ${pass} }\n`,
    `location / { proxy_set_header Connection close; ${pass} }\n`,
    // Nothing is passed on there.
    `server {\n    ${upgrade}\n    location / { return 404; }\n}\n`,
    // A snippet, which says nothing about the levels that include it.
    `${upgrade}\n${connection}\n`,
  ],
  incorrect: [
    {
      text: `http {\n    server {\n        location /ws {\n            proxy_pass http://127.0.0.1:1;\n            proxy_set_header Upgrade $http_upgrade;\n                             ^^^^^^^ version\n            ${connection}\n        }\n    }\n}\n`,
      settings: { nginxVersion: '1.29.6' },
    },
    {
      text: `location /ws { ${pass} proxy_http_version 1.0; ${upgrade} ${connection} }\n                                                         ^^^ version\n`,
      suggested: `location /ws { ${pass} proxy_http_version 1.1; ${upgrade} ${connection} }\n`,
    },
    {
      text: `location /ws {\n    ${pass}\n    proxy_http_version 1.1;\n    ${upgrade}\n    proxy_set_header Connection "";\n                                ^^ connection\n}\n`,
      suggested: `location /ws {\n    ${pass}\n    proxy_http_version 1.1;\n    ${upgrade}\n    proxy_set_header Connection "upgrade";\n}\n`,
    },
    // A location with headers of its own loses those of the server.
    `server {\n    proxy_http_version 1.1;\n    ${connection}\n    location /ws { proxy_set_header Upgrade $http_upgrade; ${pass} }\n                                    ^^^^^^^ connection\n}\n`,
    // One report for the level at which the headers stand.
    `server {\n    proxy_http_version 1.1;\n    proxy_set_header Upgrade $http_upgrade;\n                     ^^^^^^^ connection\n    location /a { ${pass} }\n    location /b { ${pass} }\n}\n`,
  ],
});
