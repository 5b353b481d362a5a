import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

type MessageId = 'fewWorkers' | 'manyWorkers' | 'timeoutOff' | 'workersNeverReplaced';

export default defineRule<{ messageIds: MessageId }>({
  name: 'worker-settings',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require sane worker settings',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-workers', 'process-timeout', 'process-worker-recycling'],
      references: [
        'https://docs.gunicorn.org/en/stable/settings.html',
        'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
      ],
      sources: [],
    },
    messages: {
      fewWorkers:
        '`{{name}}` is `{{value}}`, so one slow request keeps every other visitor waiting, and a crash stops the ' +
        'service. Write about twice the number of cores plus one, or run several containers.',
      manyWorkers:
        '`{{name}}` is `{{value}}`, and each worker holds the application in memory and a connection to the ' +
        'database. Write about twice the number of cores plus one.',
      timeoutOff:
        '`{{name}}` is `{{value}}`, so a worker that hangs is never stopped, until none is left. Write the seconds ' +
        'of the slowest request that is meant, such as `60`.',
      workersNeverReplaced:
        '`{{name}}` is `{{value}}`, so workers are never replaced, and what a library leaks fills the memory. Write ' +
        'a number of requests, such as `1000`, with some jitter.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, {
      roles: ['workers'],
      kinds: { fewWorkers: 'none', manyWorkers: 'none', timeoutOff: 'none', workersNeverReplaced: 'none' },
    }),
});
