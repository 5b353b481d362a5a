import { testRule } from '../testing.ts';
import rule from './security-headers-always.ts';

testRule(rule, {
  correct: [
    'add_header X-Frame-Options "";\n',
    'map $uri $frames { /a DENY; }\nserver { add_header X-Frame-Options $frames; }\n',
    'add_header X-XSS-Protection "0";\n',
    'add_header Content-Security-Policy-Report-Only "default-src *";\n',
    'proxy_set_header X-Frame-Options DENY;\n',
    { text: 'add_header X-Frame-Options $frames;\n', filename: 'nginx/a.conf.template' },
  ],
  incorrect: [
    {
      text: "add_header x-frame-options 'DENY' ;\n           ^^^^^^^^^^^^^^^ always\n",
      fixed: "add_header x-frame-options 'DENY' always ;\n",
    },
    {
      text: 'map $uri $frames { default DENY; /a SAMEORIGIN; }\nserver { add_header X-Frame-Options $frames; }\n                    ^^^^^^^^^^^^^^^ always\n',
      fixed: 'map $uri $frames { default DENY; /a SAMEORIGIN; }\nserver { add_header X-Frame-Options $frames always; }\n',
    },
    {
      text: `add_header Content-Security-Policy "script-src 'nonce-$request_id'";\n           ^^^^^^^^^^^^^^^^^^^^^^^ always\n`,
      fixed: `add_header Content-Security-Policy "script-src 'nonce-$request_id'" always;\n`,
    },
  ],
});
