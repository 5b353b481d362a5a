import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

/** What YAML 1.1 may read as a number to the base 60. */
const NUMBERS = /^\d+(?::\d+)+$/u;

export default defineRule<{ messageIds: 'unquoted' }>({
  name: 'quote-ports',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require quotes around port mappings',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['image-builds'],
      references: [
        'https://docs.docker.com/reference/compose-file/services/#ports',
        'https://yaml.org/type/int.html',
      ],
      sources: ['dclint:require-quotes-in-ports'],
      triggers: ['ports'],
    },
    messages: {
      unquoted:
        '`{{port}}` has no quotes: a reader of YAML 1.1 may take it for a number to the base 60, so that another ' +
        'port is published or none. Write `"{{port}}"`.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const { node } of code.services.flatMap(({ ports }) => ports)) {
          if (node.type !== 'Scalar' || !NUMBERS.test(node.value)) continue;
          if (node.style !== 'plain') satisfied(context, { node });
          else {
            context.report({
              node,
              messageId: 'unquoted',
              data: { port: node.value },
              fix: (fixer) => [fixer.insertTextBefore(node, '"'), fixer.insertTextAfter(node, '"')],
            });
          }
        }
      },
    };
  },
});
