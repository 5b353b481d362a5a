import { testRule } from '../testing.ts';
import rule from './no-header-injection.ts';

testRule(rule, {
  correct: [
    'location / { return 200 "you asked for $uri"; }\n',
    'location / { return 404 $uri; }\n',
    'location / { rewrite ^ /index.php?q=$uri last; }\n',
    'location / { rewrite ^/([^/]*)$ https://a.org/$1 permanent; }\n',
    'location ~ ^/(.*)$ { return 301 https://a.org/$1; }\n',
    'location ~ ^/([^/\\n]+)$ { return 301 https://a.org/$1; }\n',
    'location ~ ^/([\\w-]+)/(\\d+)$ { return 301 https://a.org/$1/$2; }\n',
    'location ~ ^/([^\\s]+)$ { return 301 https://a.org/$1; }\n',
    'location / { error_page 404 = $uri; proxy_pass http://127.0.0.1; }\n',
    // Headers and the encoded path hold no line breaks.
    'location / { if ($request_uri ~ ^/([^/]+)) { return 301 https://a.org/$1; } }\n',
    'location / { if ($http_x_to ~ "^([^/]+)") { return 301 https://a.org/$1; } }\n',
  ],
  incorrect: [
    {
      text: "return 301 'https://a.org$uri?$args';\n                         ^^^^ decoded\n",
      suggested: "return 301 'https://a.org$request_uri';\n",
    },
    'return 301 https://a.org$uri/;\n                        ^^^^ decoded\n',
    {
      text: 'return https://a.org${document_uri};\n                    ^^^^^^^^^^^^^^^ decoded\n',
      suggested: 'return https://a.org$request_uri;\n',
    },
    'rewrite ^ https://a.org$uri permanent;\n                       ^^^^ decoded\n',
    'location ~ ^/([^/]*)/(\\d+)$ { return 302 https://a.org/$1/$2; }\n                                                       ^^ capture\n',
    'location ~ ^/(\\s*)$ { add_header X-A $1; }\n                                     ^^ capture\n',
    'location / { if ($uri ~ ^/([^/]+)) { return 302 https://a.org/$1; } }\n                                                              ^^ capture\n',
    'location / { proxy_pass http://127.0.0.1$uri; }\n                                        ^^^^ decoded\n',
    'location ~ ^/((?P<p>[^/]+)) { proxy_pass http://127.0.0.1/$p; }\n                                                          ^^ capture\n',
  ],
});
