import { stages } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'changed' | 'repeated' }>({
  name: 'no-duplicate-key',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow duplicate keys',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: [
        'https://github.com/motdotla/dotenv#readme',
        'https://docs.docker.com/reference/cli/docker/container/run/#env',
      ],
      sources: ['dotenv-linter:DuplicatedKey'],
      stages,
    },
    messages: {
      changed:
        '`{{name}}` is set twice: line {{line}} says `{{first}}`, this line `{{again}}`, and every reader takes the ' +
        'last. Whoever corrects the other line changes nothing; remove one of them.',
      repeated:
        '`{{name}}` is set twice, here and in line {{line}}, to the same value. Remove one of them, before ' +
        'somebody changes only the line that does not count.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(earlier: Entry, later: Entry): void {
      const { value: name } = later.key;
      const [first, again] = [earlier.value.text, later.value.text];
      const isSecret = code.isSecret(earlier) || code.isSecret(later);
      context.report({
        node: later.key,
        messageId: first === again ? 'repeated' : 'changed',
        data: {
          name,
          line: earlier.loc.start.line,
          first: code.shown(isSecret ? later : earlier, first),
          again: code.shown(later, again),
        },
        related: [{ node: earlier.key, message: `\`${name}\` is set here first.` }],
        secrets: isSecret ? [earlier.value, later.value] : [],
      });
    }

    return {
      File() {
        for (const { entries } of code.variables.values()) {
          for (const [index, entry] of entries.slice(1).entries()) report(entries[index]!, entry);
        }
      },
    };
  },
});
