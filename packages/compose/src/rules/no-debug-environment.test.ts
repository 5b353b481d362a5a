import { testRule } from '../testing.ts';
import rule from './no-debug-environment.ts';

function service(variable: string, more = ''): string {
  return `services:\n  api:\n    image: acme/api:1\n${more}    environment:\n      ${variable}\n`;
}

testRule(rule, {
  correct: [
    service('NODE_ENV: staging'),
    service('NODE_ENV: ${NODE_ENV}'),
    service('NODE_ENV: ${NODE_ENV:?}'),
    service('DEBUG:'),
    service('- DEBUG'),
    service('DEBUG: "false"'),
    service('SKIP_DEBUG: "true"'),
    // The debugger has a rule of its own.
    service('NODE_OPTIONS: --inspect=0.0.0.0:9229'),
    service('NODE_ENV: development', '    profiles: [dev]\n'),
    service('NODE_ENV: development').replace('api:\n', 'web-dev:\n'),
    { text: service('NODE_ENV: development'), filename: 'compose.staging.yaml' },
    // What a build does with its arguments, the Dockerfile says.
    'services:\n  api:\n    build:\n      context: .\n      args:\n        NODE_ENV: development\n',
  ],
  incorrect: [
    {
      text: `${service('ASPNETCORE_ENVIRONMENT: Development')}                              ^^^^^^^^^^^ mode\n`,
      suggested: service('ASPNETCORE_ENVIRONMENT: Production'),
    },
    `${service("DEBUG: '*'")}              ^ debug\n`,
    {
      text: `${service('APP_DEBUG: ${DEBUG:-${APP_DEBUG:-yes}}')}                                       ^^^ debug\n`,
      suggested: service('APP_DEBUG: ${DEBUG:-${APP_DEBUG:-no}}'),
    },
    `${service('ALLOW_INSECURE_COOKIES: "1"')}                               ^ bypass\n`,
    // An anchor is reported once, and not changed for all who use it.
    `
x-env: &env
  NODE_ENV: dev
            ^^^ mode
services:
  api:
    image: acme/api:1
    environment: *env
  worker:
    image: acme/api:1
    environment:
      <<: *env
`,
  ],
});
