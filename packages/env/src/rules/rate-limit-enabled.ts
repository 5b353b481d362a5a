import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'rateLimitOff' }>({
  name: 'rate-limit-enabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switched-off rate limiting in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-enabled'],
      references: [
        'CWE-307',
        'CWE-770',
        'https://cheatsheetseries.owasp.org/cheatsheets/Denial_of_Service_Cheat_Sheet.html',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      rateLimitOff:
        '`{{name}}` is `{{value}}` in production, so one client may try passwords and codes, or keep the service ' +
        'busy, as fast as it answers. {{advice}}.',
    },
    fixable: 'code',
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['rateLimit'], kinds: { rateLimitOff: 'fix' } }),
});
