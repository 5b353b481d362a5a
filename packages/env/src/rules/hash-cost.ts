import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'lowHashCost' | 'highHashCost' }>({
  name: 'hash-cost',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require adequate password hash cost',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-password-hashing'],
      references: [
        'CWE-916',
        'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#bcrypt',
      ],
      sources: [],
    },
    messages: {
      lowHashCost:
        '`{{name}}` is `{{value}}`, so whoever gets hold of the password table tries far more guesses a second than ' +
        'bcrypt is meant to allow. {{advice}}; a hash then takes about a quarter of a second.',
      highHashCost:
        '`{{name}}` is `{{value}}`: each step doubles the work, so one login keeps a core busy for minutes, and a ' +
        'few stop the service. {{advice}}.',
    },
    schema: [],
  },

  create: (context) =>
    reportSettings(context, { roles: ['hashCost'], kinds: { lowHashCost: 'none', highHashCost: 'none' } }),
});
