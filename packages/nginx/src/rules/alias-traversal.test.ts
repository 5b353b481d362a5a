import { testRule } from '../testing.ts';
import rule from './alias-traversal.ts';

testRule(rule, {
  correct: [
    'location /files { alias /srv/files; }\n',
    'location / { alias /srv/files/; }\n',
    'location = /files { alias /srv/files/; }\n',
    'location /files { root /srv/; }\n',
    'location ~ ^/images/(?<file>.*)$ { alias /app/$file; }\n',
    'location ~ ^/u/(\\w+)$ { alias /home/$1/public; }\n',
    'location ~ ^/images(.*)$ { alias /app/images$1; }\n',
  ],
  incorrect: [
    {
      text: "location '/files' { alias /srv/$host/; }\n         ^^^^^^^^ prefix\n",
      suggested: "location '/files/' { alias /srv/$host/; }\n",
    },
    {
      text: 'location ~ ^/images(?<file>.*)$ { alias /app/$file; }\n           ^^^^^^^^^^^^^^^^^^^^ capture\n',
      suggested: 'location ~ ^/images/(?<file>.*)$ { alias /app/$file; }\n',
    },
    'location /a { location /a/b { alias /srv/b/; } }\n                       ^^^^ prefix\n',
  ],
});
