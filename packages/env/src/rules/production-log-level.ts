import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'verboseLogLevel' }>({
  name: 'production-log-level',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debug log levels in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-level-production'],
      references: ['CWE-532', 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      verboseLogLevel:
        '`{{name}}` is `{{value}}` in production, so requests, queries and tokens end up in the log, which also ' +
        'fills the disk. {{advice}}.',
    },
    fixable: 'code',
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['logLevel'], kinds: { verboseLogLevel: 'fix' } }),
});
