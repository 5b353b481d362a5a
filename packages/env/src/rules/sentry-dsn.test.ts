import { testRule } from '../testing.ts';
import rule from './sentry-dsn.ts';

testRule(rule, {
  correct: [
    'SENTRY_DSN=\nGLITCHTIP_DSN=${DSN}\nVITE_SENTRY_DSN=https://your-sentry-dsn\nSENTRY_ENVIRONMENT=production-eu\n',
    'SENTRY_DSN=http://0123@sentry:9000/2\nVITE_SENTRY_ENVIRONMENT=$MODE\nAPI_SENTRY_DSN=0\n',
    { text: 'SENTRY_DSN=x\n', filename: '.env.production.example' },
    { text: 'SENTRY_DSN=false\n', options: { allowEmpty: false } },
  ],
  incorrect: [
    'NEXT_PUBLIC_SENTRY_DSN="sentry.example.org"\n                        ^^^^^^^^^^^^^^^^^^ malformedDsn\nSENTRY_ENVIRONMENT=dev\n                   ^^^ sentryNotProduction\n',
    { text: 'GLITCHTIP_DSN=""\n^^^^^^^^^^^^^ empty\n', options: { allowEmpty: false } },
  ],
});
