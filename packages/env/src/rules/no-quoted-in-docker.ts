import { stages } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'quotes' | 'lines' | 'export' }>({
  name: 'no-quoted-in-docker',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow quotes in files for docker run --env-file',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['env-file-well-formed'],
      hygiene: true,
      references: ['https://docs.docker.com/reference/cli/docker/container/run/#env'],
      sources: [],
      stages,
    },
    messages: {
      quotes:
        '`docker run --env-file` makes these quotes a part of `{{name}}`, so the program gets another value. ' +
        'Write the value without them.',
      lines:
        '`docker run --env-file` reads line by line: it takes the first line for `{{name}}` and fails on the ' +
        'others or sets nonsense. Encode the value in one line, or mount it as a file.',
      export: '`docker run --env-file` refuses a file with `export` in it. Leave the word out.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    if (!code.readersOf(context.filename).includes('docker-run')) return {};

    return {
      Entry(entry) {
        const { exported, value, key } = entry;
        if (exported) context.report({ node: { range: exported }, messageId: 'export' });
        if (!value.quote || code.lineFault(entry)) return;
        context.report({
          node: value,
          messageId: /[\r\n]/u.test(value.text) ? 'lines' : 'quotes',
          data: { name: key.value },
          secrets: code.isSecret(entry) ? [value] : [],
        });
      },
    };
  },
});
