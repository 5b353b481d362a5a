import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { takeOut } from '../model/secret-edits.ts';
import { isRequired, secretVariables } from '../model/secret-variables.ts';
import { writtenSecrets } from '../model/secrets.ts';
import { sharedSecrets } from '../model/shared-secrets.ts';
import { requireVariable } from '../model/variable-edits.ts';

export default defineRule<{ messageIds: 'fallback' | 'shared' | 'require' }>({
  name: 'no-secret-fallback',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow default values for secret variables',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-required-at-startup'],
      references: [
        'CWE-1188',
        'CWE-798',
        'https://docs.docker.com/reference/compose-file/interpolation/',
      ],
      sources: [],
    },
    messages: {
      fallback:
        'Where nobody sets `{{variable}}`, {{secret}} applies, which everybody who can read this file has: the ' +
        'deployment starts as if all were well. Write `${{{variable}}:?}`, which stops it instead.',
      shared:
        'Where nobody sets `{{variable}}`, the secret `{{other}}` has to do for it as well: whoever gets one has ' +
        'both, and neither can be replaced alone. Write `${{{variable}}:?}`, which stops the start instead.',
      require: 'Demand `{{variable}}` instead.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const { variable } of secretVariables(code)) {
          if (isRequired(variable)) satisfied(context, { node: variable });
        }
        for (const secret of writtenSecrets(code)) {
          const { description, fallbackOf, knownTo } = secret;
          if (!fallbackOf || knownTo !== 'own') continue;
          const data = { variable: fallbackOf.name, secret: description };
          context.report({
            node: secret,
            messageId: 'fallback',
            data,
            secrets: [secret],
            suggest: [{ messageId: 'require', data, fix: () => takeOut(code, secret) }],
          });
        }
        for (const { variable, node, other } of sharedSecrets(code)) {
          const data = { variable: variable.name, other: other.name };
          context.report({
            node: other,
            messageId: 'shared',
            data,
            suggest: [
              { messageId: 'require', data, fix: () => requireVariable(code, node, variable.range, variable.name) },
            ],
          });
        }
      },
    };
  },
});
