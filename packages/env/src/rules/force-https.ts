import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

export default defineRule<{ messageIds: 'httpsNotForced' | 'write' }>({
  name: 'force-https',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switching HTTPS enforcement off',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['tls-https-enforced'],
      references: [
        'CWE-319',
        'OWASP ASVS 4.0.3 9.1.1',
        'https://docs.djangoproject.com/en/stable/ref/settings/#secure-ssl-redirect',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      httpsNotForced:
        '`{{name}}` is `{{value}}` in production, so requests over plain HTTP are answered, with their passwords and ' +
        'cookies in the open. {{advice}}; behind a proxy that ends TLS, let it send `X-Forwarded-Proto`.',
      write: 'Write `{{name}}={{safe}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create: (context) => reportSettings(context, { roles: ['forceHttps'], kinds: { httpsNotForced: 'suggest' } }),
});
