import { testRule } from '../testing.ts';
import rule from './add-header-pitfalls.ts';

testRule(rule, {
  correct: [
    'add_header Content-Type "";\n',
    'more_set_headers "Content-Type: text/plain";\n',
    'proxy_set_header Content-Type "a";\n',
    'location ~ x { fastcgi_hide_header content-type; fastcgi_pass 127.0.0.1:9000; add_header Content-Type text/css; }\n',
    'location / { if ($request_method = OPTIONS) { add_header Content-Type text/plain; return 204; } }\n',
    "log_format a 'x\n  y';\n",
  ],
  incorrect: [
    'add_header content-type text/css;\n           ^^^^^^^^^^^^ contentType\n',
    String.raw`add_header X-Note "a\nb";` + '\n                  ^^^^^^ lineBreak\n',
    "more_set_headers 'X-A: b' 'X-B: c\n                          ^^^… lineBreak\n  d';\n",
    'location / { uwsgi_pass 127.0.0.1:1; add_header Content-Type text/css; }\n                                                ^^^^^^^^^^^^ upstreamType\n',
    'location / { proxy_hide_header X-A; add_header Content-Type text/css; }\n                                               ^^^^^^^^^^^^ contentType\n',
  ],
});
