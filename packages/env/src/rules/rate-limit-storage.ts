import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'rateLimitInMemory' }>({
  name: 'rate-limit-storage',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow in-memory rate-limit storage in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-shared-store'],
      references: ['https://flask-limiter.readthedocs.io/en/stable/#configuring-a-storage-backend'],
      sources: [],
    },
    messages: {
      rateLimitInMemory:
        '`{{name}}` is `{{value}}`, so each worker counts for itself and forgets when it restarts: the limit is as ' +
        'many times higher as there are workers. Write the URL of a shared store, such as `redis://redis:6379/1`.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, { roles: ['rateLimitStorage'], kinds: { rateLimitInMemory: 'none' } }),
});
