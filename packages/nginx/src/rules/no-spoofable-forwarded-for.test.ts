import { testRule } from '../testing.ts';
import rule from './no-spoofable-forwarded-for.ts';

testRule(rule, {
  correct: [
    'http {\n    set_real_ip_from 10.0.0.0/8;\n    server { location / { proxy_set_header X-Forwarded-For $http_x_forwarded_for; } }\n}\n',
    'server {\n    include snippets/proxies.conf;\n    proxy_set_header X-Forwarded-For $http_x_forwarded_for;\n}\n',
    'location / { proxy_set_header X-Forwarded-For "$http_x_forwarded_for, $remote_addr"; }\n',
    'location / { proxy_set_header X-Client $http_x_real_ip; }\n',
    'location / { proxy_set_header X-Real-IP $http_cf_connecting_ip; }\n',
    'location / { proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto; }\n',
    'map $http_x_forwarded_proto $proto { default $http_x_forwarded_proto; "" $scheme; }\nserver { location / { proxy_set_header X-Forwarded-Proto $proto; } }\n',
    'log_format a "$http_x_forwarded_for";\n',
  ],
  incorrect: [
    {
      text: 'location / { uwsgi_param HTTP_X_FORWARDED_FOR $http_x_forwarded_for; }\n                                              ^^^^^^^^^^^^^^^^^^^^^ passed\n',
      suggested: 'location / { uwsgi_param HTTP_X_FORWARDED_FOR $proxy_add_x_forwarded_for; }\n',
    },
    {
      text: 'location / { proxy_set_header forwarded "$http_forwarded"; }\n                                        ^^^^^^^^^^^^^^^^^ passed\n',
      suggested: 'location / { proxy_set_header forwarded ""; }\n',
    },
    {
      text: 'location / { grpc_set_header X-Forwarded-Host ${http_x_forwarded_host}; }\n                                              ^^^^^^^^^^^^^^^^^^^^^^^^ passed\n',
      suggested: 'location / { grpc_set_header X-Forwarded-Host $host; }\n',
    },
    'location / { proxy_set_header X-Real-IP $http_x_forwarded_for; }\n                                        ^^^^^^^^^^^^^^^^^^^^^ passed\n',
    // Another location's proxies are not this one's.
    'server {\n    location /a { set_real_ip_from 10.0.0.0/8; }\n    location / { proxy_set_header X-Real-IP $http_x_real_ip; }\n                                            ^^^^^^^^^^^^^^^ passed\n}\n',
  ],
});
