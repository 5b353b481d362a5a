import { testRule } from '../testing.ts';
import rule from './no-tls-verification-disabled.ts';

testRule(rule, {
  correct: [
    'PGSSLMODE=prefer\nGIT_SSL_NO_VERIFY=\nPIP_TRUSTED_HOST=localhost\nVERIFY_SSL=${VERIFY}\nPYTHONHTTPSVERIFY=1\n',
    'REDIS_INSECURE_SKIP_VERIFY=false\nNODE_TLS_REJECT_UNAUTHORIZED=false\n',
    { text: '# NODE_TLS_REJECT_UNAUTHORIZED=0\n', filename: '.env.example' },
  ],
  incorrect: [
    'PYTHONHTTPSVERIFY=0\n                  ^ tlsVerificationOff\nnpm_config_strict_ssl=false\n                      ^^^^^ tlsVerificationOff\n',
    'CURL_INSECURE=1\n              ^ tlsVerificationOff\nREDIS_TLS_REJECT_UNAUTHORIZED="no"\n                               ^^ tlsVerificationOff\n',
    'APP_TLS_INSECURE_SKIP_VERIFY=true\n                             ^^^^ tlsVerificationOff\n',
    { text: 'NODE_TLS_REJECT_UNAUTHORIZED=0\n                             ^ tlsVerificationOff\n', filename: '.env.example' },
    { text: 'VERIFY_SSL=off\n           ^^^ tlsVerificationOff\n', filename: '.env.production.example' },
  ],
});
