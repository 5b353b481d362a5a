import { testRule } from '../testing.ts';
import rule from './no-host-spoofing.ts';

testRule(rule, {
  correct: [
    'location / { proxy_set_header X-Original-Host $http_host; }\n',
    'location / { proxy_set_header Host $http_host_of_mine; set $http_host_of_mine a; }\n',
    'location / { return 200 $http_host; }\n',
    'location / { return 301 https://example.org/?from=$http_host; }\n',
    'location / { rewrite ^ /internal/$http_host; }\n',
    'server { listen 80; listen 443 ssl default_server; ssl_reject_handshake on; return 403; }\nserver { listen 80; server_name a.org; return 301 https://$http_host/; }\n',
  ],
  incorrect: [
    {
      text: 'location / { proxy_set_header host "${http_host}:8080"; }\n                                    ^^^^^^^^^^^^ header\n',
      suggested: 'location / { proxy_set_header host "${host}:8080"; }\n',
    },
    {
      text: 'location / { rewrite ^ $scheme://$http_host/new permanent; }\n                                 ^^^^^^^^^^ redirect\n',
      suggested: 'location / { rewrite ^ $scheme://$host/new permanent; }\n',
    },
    // The default of one of its sockets is itself, or serves content.
    'server { listen 80 default_server; return 444; }\nserver { listen 80; listen 8080; server_name a.org; return 301 https://$http_host/; }\n                                                                       ^^^^^^^^^^ redirect\n',
    'server { listen 80 default_server; root /srv; }\nserver { listen 80; server_name a.org; return 301 https://$http_host/; }\n                                                          ^^^^^^^^^^ redirect\n',
  ],
});
