import { satisfied, stages, textOf } from '@seaworthy/core';
import { isPlaceholder } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { fitsType, valueTypeOf, type ValueType } from '../model/value-types.ts';

export default defineRule<{ messageIds: ValueType }>({
  name: 'value-type',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require parsable booleans, ports and URLs',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['env-file-well-formed', 'env-required-variables'],
      hygiene: true,
      references: ['CWE-1188', 'https://12factor.net/config'],
      sources: [],
      stages,
    },
    messages: {
      switch:
        '`{{name}}` is a switch, and `{{value}}` is neither yes nor no: programs take an unknown word for whatever ' +
        'they like, often for yes. Write `true` or `false`.',
      port:
        '`{{name}}` is a port, and `{{value}}` is none, so the program does not start, or listens somewhere else. ' +
        'Write a number from 1 to 65535.',
      url:
        '`{{name}}` is a URL, and its value has no scheme, so that no driver knows what to connect to. Begin it ' +
        'with one, such as `postgresql://`.',
      number:
        '`{{name}}` is a quantity, and `{{value}}` is no number: programs read only its first digits, or fall ' +
        'back to their default. Write a number, with a unit if the program takes one.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const entry of code.effectiveEntries) {
          const { key, value } = entry;
          const type = valueTypeOf(key.value);
          if (!type) continue;
          const text = textOf(code.resolve(entry))?.trim();
          if (!text || isPlaceholder(text) || /\$|\{\{/u.test(value.text)) continue;
          if (code.lineFault(entry)) continue;
          if (fitsType(type, text)) satisfied(context, { node: value });
          else {
            context.report({
              node: value,
              messageId: type,
              data: { name: key.value, value: code.shown(entry, text) },
              secrets: code.isSecret(entry) ? [value] : [],
            });
          }
        }
      },
    };
  },
});
