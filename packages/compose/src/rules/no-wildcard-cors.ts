import { ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportUnfitVariables } from '../model/unfit-variables.ts';

interface Options {
  subdomains: boolean;
}

export default defineRule<{ messageIds: 'any' | 'all' | 'subdomains'; options: Options }>({
  name: 'no-wildcard-cors',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow wildcard CORS origins in the environment of services',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-explicit-origins', 'cors-no-wildcard-fallback'],
      references: [
        'CWE-942',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
      ],
      sources: [],
      triggers: ['environment', 'args'],
    },
    messages: {
      any:
        '`{{name}}` has `{{value}}` for `{{service}}`{{unless}}, so any website may call it from the browser of a ' +
        'visitor and read the answer. {{advice}}.',
      all:
        '`{{name}}` is `{{value}}` for `{{service}}`{{unless}}, so any website may call it from the browser of a ' +
        'visitor and read the answer. {{advice}}, and list the origins instead.',
      subdomains:
        '`{{name}}` has `{{value}}` for `{{service}}`{{unless}}, so every page on a subdomain, also on a forgotten one ' +
        'that others have taken over, may read its answers. {{advice}}.',
    },
    ...ruleOptions<Options>({
      subdomains: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report origins with a wildcard for subdomains, such as `https://*.example.com`.',
      },
    }),
  },

  create(context) {
    const [{ subdomains }] = context.options;
    return {
      File() {
        reportUnfitVariables(context, {
          roles: ['corsOrigins'],
          kinds: subdomains ? { anyOrigin: { messageId: 'any' }, subdomainWildcard: { messageId: 'subdomains' } } : { anyOrigin: { messageId: 'any' } },
          otherwise: () => 'List the origins, such as `https://app.example.com`',
        });
        reportUnfitVariables(context, {
          roles: ['corsAllowAll'],
          kinds: { anyOrigin: { messageId: 'all' } },
          otherwise: () => 'Leave it out',
        });
      },
    };
  },
});
