import { satisfied, stages } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'crlf' | 'bom' }>({
  name: 'unix-encoding',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow CRLF line endings and BOM',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: ['https://docs.docker.com/reference/cli/docker/container/run/#env'],
      sources: [],
      stages,
    },
    messages: {
      crlf:
        'With Windows line ends, a shell that sources this file keeps a carriage return at the end of every ' +
        'value, so passwords do not fit and `false` is not false. Save the file with LF.',
      bom:
        'The file begins with a byte order mark, which Node.js, shells and systemd take for a part of the first ' +
        'name, so that variable is not set. Save the file without it.',
    },
    fixable: 'code',
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File(file) {
        const { text, hasBom } = code;
        const first = text.indexOf('\r\n');
        if (hasBom) {
          context.report({
            node: { range: [0, Math.min(1, text.length)] },
            messageId: 'bom',
            fix: (fixer) => fixer.removeRange([-1, 0]),
          });
        }
        if (first !== -1) {
          const last = text.lastIndexOf('\r\n') + 2;
          context.report({
            node: { range: [first, first + 1] },
            messageId: 'crlf',
            fix: (fixer) => fixer.replaceTextRange([first, last], text.slice(first, last).replaceAll('\r\n', '\n')),
          });
        }
        if (!hasBom && first === -1 && file.body[0]) satisfied(context, { node: file.body[0] });
      },
    };
  },
});
