import { testRule } from '../testing.ts';
import rule from './no-insecure-flags.ts';

function service(variable: string, more = ''): string {
  return `services:\n  api:\n    image: acme/api:1\n    environment:\n      ${variable}\n${more}`;
}

testRule(rule, {
  correct: [
    service('SESSION_COOKIE_SECURE: ${SECURE}'),
    service('SESSION_COOKIE_SECURE: ${SECURE:?}'),
    service('CSRF_COOKIE_HTTPONLY: "false"'),
    service('NODE_TLS_REJECT_UNAUTHORIZED: "1"'),
    service('GIT_SSL_NO_VERIFY: ""'),
    service('DISABLE_AUTH: "false"'),
    service('LDAP_AUTH_ENABLED: "false"'),
    // Cookies of a build are nobody's.
    'services:\n  api:\n    build:\n      context: .\n      args:\n        COOKIE_SECURE: "false"\n',
    { text: service('COOKIE_SECURE: "false"'), filename: 'compose.staging.yaml' },
  ],
  incorrect: [
    {
      text: `${service('COOKIE_SECURE: no')}                     ^^ secure\n`,
      suggested: service('COOKIE_SECURE: yes'),
    },
    {
      text: `${service('WTF_CSRF_ENABLED: ${CSRF:-0}')}                                ^ auth\n`,
      suggested: service('WTF_CSRF_ENABLED: ${CSRF:-1}'),
    },
    `${service('GIT_SSL_NO_VERIFY: "false"')}                          ^^^^^ tls\n`,
    `${service('LDAP_VERIFY_SSL: "off"')}                        ^^^ tls\n`,
    // With a proxy beside it, plain HTTP between the two still takes no Secure off the cookie.
    `${service('SESSION_COOKIE_SECURE: 0')}                             ^ secure\n  proxy:\n    image: nginx:1.29\n`,
    // A code that opens every account is shown to nobody.
    `${service('MASTER_OTP: "000000"')}                   ^^^^^^ auth\n`,
  ],
});
