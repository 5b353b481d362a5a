import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'debugEnabled' }>({
  name: 'no-debug',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debug switches in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['debug-disabled'],
      references: ['CWE-489', 'CWE-215', 'OWASP ASVS 4.0.3 14.3.2'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      debugEnabled:
        '`{{name}}` is `{{value}}` in production, so {{reader}} will show code, settings and queries to whoever ' +
        'causes an error or reads the log. {{advice}}.',
    },
    fixable: 'code',
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['debug'], kinds: { debugEnabled: 'fix' } }),
});
