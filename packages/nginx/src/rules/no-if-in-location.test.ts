import { testRule } from '../testing.ts';
import rule from './no-if-in-location.ts';

testRule(rule, {
  correct: [
    'location / { if ($arg_a) { rewrite ^ https://a.org permanent; } }\n',
    'location / { if ($arg_a) { rewrite ^ https://a.org; } }\n',
    'location / { if ($arg_a) { set $b 1; break; } }\n',
    'location / { if ($arg_a) { access_log off; expires 1d; limit_rate 5k; error_page 404 /a; } }\n',
    'server {\n    listen 8081;\n    if ($arg_a) { rewrite ^ /b; }\n}\n',
  ],
  incorrect: [
    'location / { if ($arg_a) { set $b 1; add_header A b; root /srv; } }\n                                     ^^^^^^^^^^ unsafe\n',
  ],
});
