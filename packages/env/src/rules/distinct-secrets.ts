import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { mayBeTheSame } from '../model/same-secrets.ts';
import { judgeSecret, secretsOf, type EnvSecret } from '../model/secrets.ts';

const FEWEST_CHARACTERS = 8;

export default defineRule<{ messageIds: 'same' }>({
  name: 'distinct-secrets',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require different values for different secrets',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-distinct'],
      references: ['CWE-522', 'https://doi.org/10.6028/NIST.SP.800-57pt1r5'],
      sources: [],
      stages: ['production', 'local'],
    },
    messages: {
      same:
        '`{{name}}` has the value of `{{other}}` in line {{line}}: whoever learns one of them opens what the other ' +
        'protects, and neither can be replaced alone. Give it a value of its own.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(secret: EnvSecret, other: EnvSecret): void {
      context.report({
        node: secret,
        messageId: 'same',
        data: { name: secret.name, other: other.name, line: other.entry.loc.start.line },
        related: [{ node: other, message: `\`${other.name}\` has the same value.` }],
        secrets: [secret, other],
      });
    }

    return {
      File() {
        const firsts = new Map<string, EnvSecret>();
        for (const secret of secretsOf(code)) {
          const { value, host } = secret;
          const { is } = judgeSecret(secret, 'production');
          if (host !== undefined || value.length < FEWEST_CHARACTERS || (is !== 'weak' && is !== 'strong')) continue;
          const first = firsts.get(value);
          if (!first) firsts.set(value, secret);
          if (!first) satisfied(context, { node: secret });
          else if (!mayBeTheSame(first, secret)) report(secret, first);
        }
      },
    };
  },
});
