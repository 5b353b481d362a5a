import { ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { envFileStage } from '../model/file-stage.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  allowSubdomainWildcard: boolean;
  includeTemplates: boolean;
}

export default defineRule<{ messageIds: 'anyOrigin' | 'subdomainWildcard'; options: Options }>({
  name: 'no-wildcard-cors',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow wildcard CORS origins in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['cors-explicit-origins'],
      references: [
        'CWE-942',
        'OWASP ASVS 4.0.3 14.5.3',
        'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
      ],
      sources: [],
      stages: ['production', 'template'],
    },
    messages: {
      anyOrigin:
        '`{{value}}` in `{{name}}` lets the pages of every web site call the API from the browsers of your users. ' +
        'List the origins that need it, as in `https://app.example.org`.',
      subdomainWildcard:
        '`{{value}}` in `{{name}}` trusts every sub-domain, also a forgotten one that somebody else takes over. ' +
        'List the origins that need it.',
    },
    ...ruleOptions<Options>({
      allowSubdomainWildcard: {
        type: 'boolean',
        default: true,
        description: 'Accept https://*.example.org.',
      },
      includeTemplates: {
        type: 'boolean',
        default: false,
        description: 'Look at every template, not only at those of production files.',
      },
    }),
  },

  create(context) {
    const [{ allowSubdomainWildcard, includeTemplates }] = context.options;
    if (!includeTemplates && !envFileStage(context.sourceCode, context).isForProduction) return {};

    return reportSettings(context, {
      roles: ['corsOrigins', 'corsAllowAll'],
      kinds: { anyOrigin: 'none', subdomainWildcard: 'none' },
      accepts: ({ kind }) => kind === 'subdomainWildcard' && allowSubdomainWildcard,
    });
  },
});
