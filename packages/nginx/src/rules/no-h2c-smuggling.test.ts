import { testRule } from '../testing.ts';
import rule from './no-h2c-smuggling.ts';

const both = 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $http_connection;';

testRule(rule, {
  correct: [
    `location /ws { ${both} proxy_pass http://app; }\n`,
    `location = / { ${both} proxy_pass http://app; }\n`,
    `server {\n    if ($http_upgrade !~* ^websocket$) { return 400; }\n    location / { ${both} proxy_pass http://app; }\n}\n`,
    'location / { proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; proxy_pass http://app; }\n',
    'location / { proxy_set_header Upgrade $http_upgrade; proxy_pass http://app; }\n',
    'location / { proxy_set_header Upgrade websocket; proxy_set_header Connection $http_connection; proxy_pass http://app; }\n',
  ],
  incorrect: [
    'http {\n    proxy_set_header upgrade ${http_upgrade};\n                             ^^^^^^^^^^^^^^^ anything\n    proxy_set_header connection ${http_connection};\n}\n',
    'location ^~ / { proxy_set_header Connection $http_connection; proxy_set_header Upgrade $http_upgrade; proxy_pass http://app; }\n                                                                                       ^^^^^^^^^^^^^ anything\n',
  ],
});
