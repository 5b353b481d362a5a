import { testRule } from '../testing.ts';
import rule from './limit-req-effective.ts';

const http = (body: string): string => `http {\n    ${body}\n}\n`;
const zone = 'limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;';

testRule(rule, {
  correct: [
    http(`${zone} server { limit_req zone=api burst=5 nodelay; }`),
    http('limit_conn_zone $server_name zone=hosts:1m; server { limit_conn hosts 100; }'),
    // An include may use or define them.
    http(`${zone} include conf.d/*.conf;`),
    'limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\n',
    { text: 'limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\n', filename: 'conf.d/zones.conf' },
    { text: 'server { location / { limit_req zone=shared burst=10; } }\n', filename: 'templates/a.conf.template' },
    http('map $http_x_forwarded_for $client { default $binary_remote_addr; }\n    limit_req_zone $client zone=a:1m rate=1r/s; server { limit_req zone=a; }'),
    http(`${zone} server { location / { limit_req zone=api; limit_req_dry_run on; } }`),
    http(`${zone} limit_req_dry_run off; server { limit_req zone=api; }`),
  ],
  incorrect: [
    'limit_conn_zone $proxy_add_x_forwarded_for zone=a:1m;\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^ spoofable\n',
    'limit_req_zone "$binary_remote_addr$http_user_agent" zone=a:1m rate=1r/s;\n                                   ^^^^^^^^^^^^^^^^ spoofable\n',
    'limit_req_zone ${http_x_real_ip} zone=a:1m rate=1r/s;\n               ^^^^^^^^^^^^^^^^^ spoofable\n',
    'server {\n    limit_conn_dry_run on;\n                       ^^ dryRun\n}\n',
    // A zone of the other kind is no zone for it.
    http('limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s;\n    server { limit_req zone=a; limit_conn a 5; }\n                                          ^ undefined'),
    http('limit_conn_zone $binary_remote_addr zone=conns:1m;\n                                        ^^^^^^^^^^^^^ unused\n    server { listen 80; }'),
    {
      text: 'limit_req_zone $http_x_tenant$http_authorization zone=a:1m rate=1r/s;\n                             ^^^^^^^^^^^^^^^^^^^ spoofable\n',
      options: { acceptHeaders: ['X-Tenant'] },
    },
  ],
});
