import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'testModeEnabled' | 'testTransport' | 'demoEnabled' }>({
  name: 'no-test-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow test doubles in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['env-production-mode', 'auth-otp-not-disclosed'],
      references: ['CWE-489', 'https://flask.palletsprojects.com/en/stable/config/#TESTING'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      testModeEnabled:
        '`{{name}}` is `{{value}}` in production, so something works as in a test: messages and payments go ' +
        'nowhere, or data is replaced. {{advice}}.',
      testTransport:
        '`{{name}}` is `{{value}}` in production, so messages only end up in a log or in memory, and nobody gets a ' +
        'code or a receipt. Name the service that delivers them.',
      demoEnabled:
        '`{{name}}` is `{{value}}` in production, and demo modes bring accounts and data that everybody knows. ' +
        '{{advice}}.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, {
      roles: ['testMode', 'testTransport', 'demo'],
      kinds: { testModeEnabled: 'none', testTransport: 'none', demoEnabled: 'none' },
    }),
});
