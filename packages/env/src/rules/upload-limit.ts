import { ruleOptions, satisfied } from '@seaworthy/core';
import { parseBytes } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { limitOption } from '../model/limit-options.ts';
import { atValue } from '../model/settings.ts';

interface Options {
  maxBytes: string;
}

export default defineRule<{ messageIds: 'unlimitedUpload' | 'largeUpload'; options: Options }>({
  name: 'upload-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a sane upload limit',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['uploads-size-limited', 'input-request-size'],
      references: ['CWE-770', 'https://flask.palletsprojects.com/en/stable/config/#MAX_CONTENT_LENGTH'],
      sources: [],
    },
    messages: {
      unlimitedUpload:
        '`{{name}}` is `{{value}}`, which is no limit at all, so one client fills the disk or the memory. Write the ' +
        'size of the largest file that is meant.',
      largeUpload:
        '`{{name}}` is `{{value}}`, so a few clients fill the disk or the memory. Write at most `{{max}}`, or ' +
        'raise `maxBytes` when such files are meant.',
    },
    ...ruleOptions<Options>({
      maxBytes: { type: 'string', default: '100mb', description: 'The largest limit that is accepted.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ maxBytes: max }] = context.options;
    const limit = limitOption(context, 'maxBytes', max, parseBytes);

    return {
      File() {
        for (const { entry, name, text, facts } of code.settingsOf(['uploadLimit'])) {
          const bytes = facts.measure?.(text);
          if (bytes === undefined) continue;
          if (bytes <= limit) satisfied(context, { node: entry.value });
          else {
            context.report({
              ...atValue(code, entry),
              messageId: bytes === Infinity ? 'unlimitedUpload' : 'largeUpload',
              data: { name, value: code.shown(entry, text), max },
            });
          }
        }
      },
    };
  },
});
