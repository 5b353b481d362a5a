import { defineRule } from '../define-rule.ts';
import { reportUnfitVariables } from '../model/unfit-variables.ts';

export default defineRule<{ messageIds: 'memory' }>({
  name: 'rate-limit-storage',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow in-memory storage for rate limits',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-shared-store'],
      references: ['CWE-770', 'https://flask-limiter.readthedocs.io/en/stable/#configuring-a-storage-backend'],
      sources: [],
      triggers: ['environment', 'args'],
    },
    messages: {
      memory:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}: each worker counts for itself and forgets at every ' +
        'restart, so a client gets a multiple of the limit. {{advice}}.',
    },
    schema: [],
  },

  create(context) {
    return {
      File() {
        reportUnfitVariables(context, {
          roles: ['rateLimitStorage'],
          kinds: { rateLimitInMemory: { messageId: 'memory' } },
          otherwise: () => 'Give the URL of a store that they share, such as `redis://redis:6379/1`',
        });
      },
    };
  },
});
