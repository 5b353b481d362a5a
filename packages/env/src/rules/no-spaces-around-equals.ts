import { satisfied, stages, type Range } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { spacingOf } from '../model/line-faults.ts';

export default defineRule<{ messageIds: 'around' | 'leading' | 'trailing' }>({
  name: 'no-spaces-around-equals',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow spaces around = and trailing whitespace',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: ['https://docs.docker.com/reference/cli/docker/container/run/#env'],
      sources: ['dotenv-linter:SpaceCharacter', 'dotenv-linter:TrailingWhitespace'],
      stages,
    },
    messages: {
      around:
        'With blanks around `=`, a shell does not set `{{name}}`, and `docker run --env-file` refuses the file or ' +
        'keeps them in the value. Write `{{name}}=` and the value without them.',
      leading: 'Not every reader takes blanks before `{{name}}` off the name. Begin the line with the name.',
      trailing:
        '`docker run --env-file` keeps these blanks at the end of `{{name}}`, so it is not the value that it ' +
        'seems to be. Remove them.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    let isTight = true;

    function report(entry: Entry, messageId: 'around' | 'leading' | 'trailing', range: Range | undefined): void {
      if (!range) return;
      isTight = false;
      context.report({
        node: { range },
        messageId,
        data: { name: entry.key.value },
        fix: (fixer) => fixer.replaceTextRange(range, messageId === 'around' ? '=' : ''),
      });
    }

    return {
      Entry(entry) {
        if (code.lineFault(entry)) return;
        const { leading, around, trailing } = spacingOf(entry, code.text);
        report(entry, 'leading', leading);
        report(entry, 'around', around);
        report(entry, 'trailing', trailing);
      },
      'File:exit'({ body }) {
        if (body[0] && isTight) satisfied(context, { node: body[0] });
      },
    };
  },
});
