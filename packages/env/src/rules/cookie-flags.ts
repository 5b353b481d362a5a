import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

type MessageId = 'cookieWithoutSecure' | 'cookieWithoutHttpOnly' | 'cookieWithoutCsrfCheck';

export default defineRule<{ messageIds: MessageId }>({
  name: 'cookie-flags',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require secure cookie flags in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-secure', 'cookie-httponly'],
      references: ['CWE-614', 'CWE-1004', 'OWASP ASVS 4.0.3 3.4.1', 'OWASP ASVS 4.0.3 3.4.2'],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      cookieWithoutSecure:
        '`{{name}}` is `{{value}}` in production, so browsers send the cookie over plain HTTP as well, where others ' +
        'in the network read it and take over the session. {{advice}}.',
      cookieWithoutHttpOnly:
        '`{{name}}` is `{{value}}` in production, so every script in the page reads the cookie, and one injected ' +
        'line takes over the session. {{advice}}.',
      cookieWithoutCsrfCheck:
        '`{{name}}` is `{{value}}` in production, so a page of somebody else can send requests with the cookie of a ' +
        'user who is logged in. {{advice}}.',
    },
    fixable: 'code',
    schema: [],
  },

  create: (context) =>
    reportSettings(context, {
      roles: ['cookieFlag'],
      kinds: { cookieWithoutSecure: 'fix', cookieWithoutHttpOnly: 'fix', cookieWithoutCsrfCheck: 'fix' },
    }),
});
