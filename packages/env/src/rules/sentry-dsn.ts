import { ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namesProduction } from '../model/production-mode.ts';
import { reportSettings } from '../model/settings.ts';

interface Options {
  allowEmpty: boolean;
}

type MessageId = 'malformedDsn' | 'plainHttpDsn' | 'sentryNotProduction' | 'empty';

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'sentry-dsn',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a well-formed error-tracking DSN',
      preset: 'recommended',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['errors-tracking'],
      references: [
        'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
        'https://docs.sentry.io/product/sentry-basics/environments/',
      ],
      sources: [],
    },
    messages: {
      malformedDsn:
        'The value of `{{name}}` is no DSN, so every error report is dropped without a word. Copy it from the ' +
        'settings of the project, in the form `https://<public key>@<host>/<project id>`.',
      plainHttpDsn:
        '`{{name}}` sends error reports over plain HTTP, and they hold headers and data of your users. Write ' +
        '`https://`.',
      sentryNotProduction:
        '`{{name}}` is `{{value}}` in a file for production, so its errors are filed under another environment, and ' +
        'alerts on production stay silent. Write `production`.',
      empty: '`{{name}}` is empty, so nobody hears of an error in production. Write the DSN of your project.',
    },
    ...ruleOptions<Options>({
      allowEmpty: { type: 'boolean', default: true, strict: false, description: 'Accept a DSN without a value.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowEmpty }] = context.options;
    const visitor = reportSettings(context, {
      roles: ['sentryDsn', 'sentryEnvironment'],
      kinds: { malformedDsn: 'none', plainHttpDsn: 'none', sentryNotProduction: 'none' },
      accepts: ({ kind, value }) => kind === 'sentryNotProduction' && namesProduction(value),
    });

    return {
      File(file) {
        visitor.File?.(file);
        if (allowEmpty) return;
        for (const { entry, name, text } of code.settingsOf(['sentryDsn'])) {
          if (text === '') context.report({ node: entry.key, messageId: 'empty', data: { name } });
        }
      },
    };
  },
});
