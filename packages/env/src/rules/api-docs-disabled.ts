import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'apiDocsEnabled' }>({
  name: 'api-docs-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow public API documentation switches in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['api-docs-protected'],
      references: [
        'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
        'https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      apiDocsEnabled:
        '`{{name}}` is `{{value}}` in production, so everybody gets the map of the API, with the routes that no page ' +
        'links to. {{advice}}, or put the documentation behind a login.',
    },
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['apiDocs'], kinds: { apiDocsEnabled: 'none' } }),
});
