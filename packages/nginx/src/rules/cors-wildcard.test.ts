import { testRule } from '../testing.ts';
import rule from './cors-wildcard.ts';

const star = 'add_header Access-Control-Allow-Origin *;';
const app = 'proxy_pass http://127.0.0.1:3000;';

testRule(rule, {
  correct: [
    `location ~* \\.(?:css|js|woff2)$ { ${star} ${app} }\n`,
    `location /assets/ { ${star} ${app} }\n`,
    `location /api { ${star} add_header Access-Control-Allow-Credentials true; ${app} }\n`,
    `server { ${star} root /srv; }\n`,
    `server { ${star} location / { add_header A b; ${app} } }\n`,
    `location /a { add_header Access-Control-Allow-Methods *; ${app} }\n`,
    // A snippet: what it is included in is not in sight.
    `${star}\n`,
    { text: `location /blog { ${star} ${app} }\n`, options: { staticLocation: '^/blog' } },
  ],
  incorrect: [
    `location /data.json { ${star} ${app} }\n                                                             ^ everybody\n`,
    `location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; ${star} }\n                                                                                        ^ everybody\n`,
    `location / {\n    if ($request_method = OPTIONS) { ${star} return 204; }\n                                                                            ^ everybody\n    ${star}\n    ${app}\n}\n`,
    `http {\n    ${star}\n                                           ^ everybody\n    include conf.d/*.conf;\n}\n`,
    `http {\n    ${star}\n                                           ^ everybody\n    server { location / { ${app} } }\n}\n`,
  ],
});
