import { ruleOptions, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namesProduction } from '../model/production-mode.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  accept: string[];
}

export default defineRule<{ messageIds: 'developmentMode' | 'otherMode' | 'write'; options: Options }>({
  name: 'production-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require production mode in production files',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-production-mode'],
      references: [
        'CWE-489',
        'OWASP ASVS 4.0.3 14.3.2',
        'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
      ],
      sources: [],
      productionTemplates: true,
    },
    messages: {
      developmentMode:
        '`{{name}}` is `{{value}}` in a file for production, so {{reader}} will show errors in full, skip caches and ' +
        'switch on what is made for developers. {{advice}}.',
      otherMode:
        '`{{name}}` is `{{value}}` in a file for production: {{reader}} only leaves debug behaviour out and caches ' +
        'on in production mode. {{advice}}, or give the file the name of its stage.',
      write: 'Write `{{name}}={{safe}}`.',
    },
    fixable: 'code',
    hasSuggestions: true,
    ...ruleOptions<Options>({
      accept: {
        ...stringList,
        default: [],
        description: 'Values that name a production mode besides production, prod and live, in any case.',
      },
    }),
  },

  create(context) {
    const [{ accept }] = context.options;
    const accepted = new Set(accept.map((value) => value.toLowerCase()));

    return reportSettings(context, {
      roles: ['mode'],
      kinds: { developmentMode: 'fix', otherMode: 'suggest' },
      accepts: ({ value }) => namesProduction(value) || accepted.has(value.toLowerCase()),
    });
  },
});
