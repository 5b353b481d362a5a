import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'anyHost' }>({
  name: 'no-wildcard-hosts',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow wildcard host allow lists',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-explicit-origins'],
      references: [
        'CWE-644',
        'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
        'https://starlette.dev/middleware/#trustedhostmiddleware',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      anyHost:
        '`{{value}}` in `{{name}}` accepts every `Host` header, so a visitor can make the application write links ' +
        'to a site of theirs into mails and caches. List the names under which it is reached.',
    },
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['allowedHosts'], kinds: { anyHost: 'none' } }),
});
