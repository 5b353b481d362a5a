import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namesProduction } from '../model/production-mode.ts';
import { atValue, isKnown, type Setting } from '../model/settings.ts';

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

    function faultOf({ facts, text, faults: [fault] }: Setting): MessageId | undefined {
      switch (fault?.kind) {
        case 'malformedDsn':
        case 'plainHttpDsn':
          return fault.kind;
        case 'sentryNotProduction':
          return namesProduction(text) ? undefined : fault.kind;
        default:
          return facts.role === 'sentryDsn' && text === '' && !allowEmpty ? 'empty' : undefined;
      }
    }

    return {
      File() {
        for (const setting of code.settingsOf(['sentryDsn', 'sentryEnvironment'])) {
          const { entry, name, text } = setting;
          const messageId = faultOf(setting);
          if (messageId) {
            const data = { name, value: code.shown(entry, text) };
            context.report({ ...atValue(code, entry), messageId, data });
          } else if (isKnown(setting)) satisfied(context, { node: entry.value });
        }
      },
    };
  },
});
