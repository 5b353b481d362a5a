import { isFalsy, isTruthy } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { reportSettings, type Setting } from '../model/settings.ts';

export default defineRule<{ messageIds: 'unknownSameSite' | 'sameSiteNone' }>({
  name: 'cookie-samesite',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a valid SameSite value',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cookie-samesite'],
      references: [
        'CWE-1275',
        'OWASP ASVS 4.0.3 3.4.3',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      unknownSameSite:
        '`{{name}}` is `{{value}}`, which browsers do not know, so they fall back to a default of their own, or the ' +
        'framework refuses to start. Write `Lax`, `Strict` or `None`.',
      sameSiteNone:
        '`{{name}}` is `{{value}}` and the cookie is not marked `Secure`, so browsers throw it away, and without ' +
        'that every web site may send requests with it. Write `Lax`, or switch `Secure` on.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** Whether the cookie is sent over plain HTTP; one whose flag is set elsewhere is not judged. */
    function isInsecure({ name }: Setting): boolean {
      const flag = code.get(name.replace(/SAME_?SITE$/iu, 'SECURE'))?.entry;
      return flag !== undefined && isFalsy(flag.value.text);
    }

    return reportSettings(context, {
      roles: ['sameSite'],
      kinds: { unknownSameSite: 'none', sameSiteNone: 'none' },
      accepts: ({ kind, value }, setting) =>
        kind === 'sameSiteNone' ? !isInsecure(setting) : isTruthy(value) || isFalsy(value),
    });
  },
});
