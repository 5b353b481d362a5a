import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { namesUsed } from '../model/names-used.ts';

/** What a message calls one of them. */
const KINDS = { configs: 'config', networks: 'network', secrets: 'secret', volumes: 'volume' } as const;

export default defineRule<{ messageIds: 'undeclared' | 'misspelt' }>({
  name: 'declared-references',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require named volumes, networks, secrets and configs to be declared',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds', 'volumes-named'],
      references: [
        'https://docs.docker.com/reference/compose-file/volumes/',
        'https://docs.docker.com/reference/compose-file/networks/',
        'https://docs.docker.com/reference/compose-file/secrets/',
        'https://docs.docker.com/reference/compose-file/configs/',
      ],
      sources: [],
    },
    messages: {
      undeclared:
        '`{{service}}` uses the {{kind}} `{{name}}`, which the file does not declare, so Compose refuses the file. ' +
        'Declare it under the top-level key `{{top}}`.',
      misspelt:
        '`{{service}}` uses the {{kind}} `{{name}}`, which the file does not declare, so Compose refuses the file. ' +
        'Write `{{nearest}}`, if that is the one, or declare it under `{{top}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const { kind, isDefined, nearest, range, ...data } of namesUsed(code, context.filename)) {
          if (kind === 'services') continue;
          const node = { range };
          if (isDefined) satisfied(context, { node });
          else {
            const messageId = nearest === undefined ? 'undeclared' : 'misspelt';
            context.report({ node, messageId, data: { ...data, kind: KINDS[kind], top: kind, nearest: nearest ?? '' } });
          }
        }
      },
    };
  },
});
