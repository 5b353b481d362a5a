import { testRule } from '../testing.ts';
import rule from './csp-no-unsafe.ts';

const policy = (value: string): string => `add_header Content-Security-Policy "${value}";\n`;
/** With carets under the source. */
const under = (text: string, source: string): string =>
  `${text}${' '.repeat(text.indexOf(source))}${'^'.repeat(source.length)} unsafe\n`;

testRule(rule, {
  correct: [
    policy("default-src *; script-src 'self'"),
    policy("script-src 'self'; script-src *"),
    policy("script-src 'unsafe-inline' 'sha256-abc='"),
    policy("script-src 'self' 'wasm-unsafe-eval' https://cdn.example.org"),
    policy('img-src * data:; font-src https:'),
    policy('default-src *; sandbox'),
    policy(''),
    'add_header Content-Security-Policy-Report-Only "script-src *";\n',
    'add_header X-Frame-Options "script-src *";\n',
    { text: policy("script-src 'unsafe-inline' $csp_nonce"), filename: 'nginx/a.conf.template' },
    { text: 'add_header Content-Security-Policy $csp;\n', filename: 'nginx/a.conf.template' },
  ],
  incorrect: [
    under(policy("SCRIPT-SRC 'self' 'UNSAFE-EVAL'"), "'UNSAFE-EVAL'"),
    under(policy('default-src https:'), 'https:'),
    under(policy("script-src 'self'; script-src-elem data:"), 'data:'),
    under(policy("script-src 'strict-dynamic' 'unsafe-eval' *"), "'unsafe-eval'"),
    under(policy("script-src 'nonce-$request_id' http://*"), 'http://*'),
    under(policy('default-src *; sandbox allow-scripts'), '*'),
  ],
});
