import { testRule } from '../testing.ts';
import rule from './no-dynamic-proxy-host.ts';

const inServer = (body: string, names = 'server_name a.org;'): string => {
  return `server {\n    listen 80;\n    ${names}\n    resolver 127.0.0.11;\n    ${body}\n}\n`;
};

testRule(rule, {
  correct: [
    inServer('location / { proxy_pass http://127.0.0.1:3000$request_uri; }'),
    inServer('location / { proxy_pass http://127.0.0.1$uri$is_args$args; }'),
    inServer('location / { proxy_pass http://127.0.0.1/?q=$arg_q; }'),
    inServer('location / { proxy_pass $scheme://127.0.0.1; }'),
    inServer('location / { proxy_pass http://$host:8080; }'),
    inServer('location / { proxy_pass http://$host:8080; }', 'server_name "~^(www\\.)?example\\.org$";'),
    inServer('location / { proxy_pass http://${BACKEND}; }'),
    inServer('location / { internal; proxy_pass http://$arg_host; }'),
    inServer('location / { if ($arg_host !~ ^(a|b)$) { return 403; } proxy_pass http://$arg_host; }'),
    inServer('location ~ ^/(api|web)/ { proxy_pass http://$1:3000; }'),
    inServer('location ~ ^/([a-z]+)/ { proxy_pass http://$1.svc.internal:3000; }'),
    inServer('set $url http://127.0.0.1/$arg_q;\n    location / { proxy_pass $url; }'),
    inServer('location ~ \\.php$ { fastcgi_pass unix:/run/php/$host.sock; }', ''),
    'map $host $backend { default a; ~^(?<x>.+)$ $x; }\n' + inServer('location / { proxy_pass http://$backend; }'),
    // What this module puts there is not known.
    inServer('auth_request_set $backend $upstream_http_x_backend;\n    location / { proxy_pass http://$backend; }'),
    // The names of the server are not in sight.
    'location / { proxy_pass http://$host:8080; }\n',
  ],
  incorrect: [
    inServer('location / { proxy_pass http://$http_host; }\n                                   ^^^^^^^^^^ chosen'),
    inServer('location / { proxy_pass $arg_scheme://127.0.0.1; }\n                            ^^^^^^^^^^^ chosen'),
    inServer('location / { proxy_pass "$arg_url"; }\n                             ^^^^^^^^ chosen'),
    inServer('location / { set $to $cookie_to; proxy_pass http://${to}; }\n                                                       ^^^^^ chosen'),
    inServer('location / { proxy_pass http://$host; }\n                                   ^^^^^ chosen', 'server_name ~^.+$;'),
    inServer('location / { uwsgi_pass $http_x_app:3031; }\n                            ^^^^^^^^^^^ chosen'),
    inServer('location ~ ^/(\\w+)/ { proxy_pass http://$1:3000; }\n                                            ^^ chosen'),
    inServer('location / { if ($uri ~ ^/(.+)/x) { proxy_pass http://$1; } }\n                                                          ^^ chosen'),
    'map $uri $backend { default $arg_to; }\n' +
      inServer('location / { proxy_pass http://$backend; }\n                                   ^^^^^^^^ chosen'),
  ],
});
