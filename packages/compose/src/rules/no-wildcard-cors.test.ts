import { testRule } from '../testing.ts';
import rule from './no-wildcard-cors.ts';

function service(variable: string): string {
  return `services:\n  api:\n    image: acme/api:1\n    environment:\n      ${variable}\n`;
}

testRule(rule, {
  correct: [
    service('CORS_ORIGINS: ${ORIGINS}'),
    service('CORS_ORIGINS: "null"'),
    service('CORS_ORIGINS: https://*.example.org'),
    service('ALLOWED_HOSTS: "*"'),
    service('CORS_ALLOW_ALL: ${ALL}'),
    { text: service('CORS_ORIGINS: "*"'), filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    `${service('CORS_ORIGIN: https://a.example.org, *')}                                          ^ any\n`,
    `${service('MYAPP_ALLOWED_ORIGINS: http://*')}                             ^^^^^^^^ any\n`,
    `${service('CORS_ORIGINS: ${A:-${B:-*}}')}                              ^ any\n`,
    `${service('CORS_ORIGINS: https://${HOST},*')}                                    ^ any\n`,
    `${service('- CORS_ORIGIN_ALLOW_ALL=True')}                              ^^^^ all\n`,
  ],
});
