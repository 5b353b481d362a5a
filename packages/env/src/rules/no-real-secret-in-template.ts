import { satisfied } from '@seaworthy/core';
import { mask } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { replacePart } from '../model/edits.ts';
import { judgeSecret, secretsOf } from '../model/secrets.ts';
import { isRealSecret } from '../model/template-secrets.ts';

export default defineRule<{ messageIds: 'real' | 'empty' }>({
  name: 'no-real-secret-in-template',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow real secrets in templates',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['secrets-not-committed', 'secrets-scanned'],
      references: ['CWE-798', 'CWE-540'],
      sources: [],
      stages: ['template'],
    },
    messages: {
      real:
        '{{secret}} looks like a real secret (`{{masked}}`), and a template is committed: everybody with the ' +
        'repository has it, for ever. Replace the secret where it is used, and leave its place here empty.',
      empty: 'Empty it.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const secret of secretsOf(code)) {
          const { is } = judgeSecret(secret, 'template');
          if (is === 'empty' || is === 'placeholder') satisfied(context, { node: secret });
          if (!isRealSecret(secret)) continue;
          context.report({
            node: secret,
            messageId: 'real',
            data: { secret: secret.label, masked: mask(secret.value) },
            secrets: [secret],
            suggest: [{ messageId: 'empty', fix: () => replacePart(secret, '') }],
          });
        }
      },
    };
  },
});
