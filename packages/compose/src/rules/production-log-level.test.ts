import { testRule } from '../testing.ts';
import rule from './production-log-level.ts';

function command(text: string): string {
  return `services:\n  api:\n    image: acme/api:1\n    command: ${text}\n`;
}

testRule(rule, {
  correct: [
    command('app --log-level ${LEVEL}'),
    command('app --log-level'),
    command('sh -c "app --log-level $$LEVEL"'),
    command('curl -l debug'),
    command('app -l debug'),
    'services:\n  api:\n    image: acme/api:1\n    environment:\n      NPM_CONFIG_LOGLEVEL: verbose\n',
    'services:\n  api-dev:\n    image: acme/api:1\n    command: app --log-level debug\n    environment: { LOG_LEVEL: debug }\n',
    { text: command('app --log-level debug'), filename: 'compose.dev.yaml' },
  ],
  incorrect: [
    {
      text: `${command('sh -c "migrate && exec gunicorn --log-level=debug app:app"')}                                                         ^^^^^ option\n`,
      suggested: command('sh -c "migrate && exec gunicorn --log-level=info app:app"'),
    },
    `${command('python -m celery -A app worker -ldebug')}                                              ^^^^^ option\n`,
    {
      text: `${command('["app", "--loglevel", "Trace"]')}                                    ^^^^^ option\n`,
      suggested: command('["app", "--loglevel", "Info"]'),
    },
    `
services:
  api:
    image: acme/api:1
    environment: ["APP_LOG_LEVEL=\${LEVEL:-TRACE}"]
                                          ^^^^^ variable
`,
  ],
});
