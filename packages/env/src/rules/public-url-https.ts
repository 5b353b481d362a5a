import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  ignoreNames: string;
  allowPrivate: boolean;
}

export default defineRule<{ messageIds: 'plainHttpUrl' | 'localUrl' | 'privateUrl'; options: Options }>({
  name: 'public-url-https',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require https public URLs in production files',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['tls-https-enforced', 'cors-no-dev-origins'],
      references: [
        'CWE-319',
        'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
      ],
      sources: [],
    },
    messages: {
      plainHttpUrl:
        '`{{name}}` is `{{value}}`, so links, callbacks and cookies that are made from it go over plain HTTP, where ' +
        'others read and change them. Serve it over HTTPS, and write `https://`.',
      localUrl:
        "`{{name}}` is `{{value}}` in a file for production, so links and callbacks lead to the visitor's own " +
        'machine. Write the public address.',
      privateUrl:
        '`{{name}}` is `{{value}}`, an address that means something else in every network, so links and callbacks ' +
        'only work inside yours. Write the public address.',
    },
    ...ruleOptions<Options>({
      ignoreNames: {
        type: 'string',
        format: 'regex',
        default: 'INTERNAL|UPSTREAM|SERVICE_|PROXY',
        description: 'Names of addresses that browsers never see.',
      },
      allowPrivate: {
        type: 'boolean',
        default: true,
        strict: false,
        description: 'Accept private addresses, such as http://192.168.1.20.',
      },
    }),
  },

  create(context) {
    const [{ ignoreNames, allowPrivate }] = context.options;
    const ignored = patternOption(context, 'ignoreNames', ignoreNames);

    return reportSettings(context, {
      roles: ['publicUrl'],
      kinds: { plainHttpUrl: 'none', localUrl: 'none', privateUrl: 'none' },
      passesOver: ({ name }) => ignored.test(name),
      accepts: ({ kind }) => kind === 'privateUrl' && allowPrivate,
    });
  },
});
