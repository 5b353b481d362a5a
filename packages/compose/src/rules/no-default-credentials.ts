import { satisfied } from '@seaworthy/core';
import { isSecretName } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { takeOut, variableFor } from '../model/secret-edits.ts';
import { writtenSecrets, type SecretKnowledge } from '../model/secrets.ts';
import { sharedPasswords } from '../model/shared-secrets.ts';
import { requireVariable } from '../model/variable-edits.ts';

type MessageId = 'default' | 'fallback' | 'shared' | 'require';

export default defineRule<{ messageIds: MessageId }>({
  name: 'no-default-credentials',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow well-known default credentials',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-no-default-values', 'database-strong-credentials', 'redis-auth'],
      references: ['CWE-1392', 'CWE-521', 'OWASP ASVS 4.0.3 2.5.4'],
      sources: [],
    },
    messages: {
      default:
        '`{{name}}` has {{secret}}, which {{reason}}: it is among the first that are tried on what it protects. ' +
        'Write `${{{variable}}:?}`, and set a random value where the deployment keeps its secrets.',
      fallback:
        'Where nobody sets `{{variable}}`, {{secret}} applies, which {{reason}}: it is among the first that are tried ' +
        'on what it protects. Write `${{{variable}}:?}`, which stops the start instead.',
      shared:
        '`{{name}}` is `{{user}}` as well, both from `{{variable}}`: whoever takes the password of the user from the ' +
        'application is administrator. Give `{{name}}` a variable of its own.',
      require: 'Demand `{{variable}}` instead.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function reportSharedPasswords(): void {
      for (const { administrator, user, variable } of code.services.flatMap(sharedPasswords)) {
        const { name, node } = administrator;
        const fix = () => (node.type === 'Scalar' ? requireVariable(code, node, variable.range, name) : null);
        context.report({
          node: variable,
          messageId: 'shared',
          data: { name, user: user.name, variable: variable.name },
          related: [{ node: { range: user.nameRange }, message: `\`${user.name}\` has the same.` }],
          suggest: [{ messageId: 'require', data: { variable: name }, fix }],
        });
      }
    }

    return {
      File() {
        for (const { environment } of code.services) {
          for (const { name, nameRange, value } of environment.values()) {
            if (isSecretName(name) && value?.value.kind === 'unknown') satisfied(context, { node: { range: nameRange } });
          }
        }
        for (const secret of writtenSecrets(code)) {
          const { name, description, fallbackOf, isConfig, knownTo } = secret;
          if (knownTo === 'own' || (isConfig && !fallbackOf)) continue;
          const variable = variableFor(secret);
          context.report({
            node: secret,
            messageId: fallbackOf ? 'fallback' : 'default',
            data: { name, variable, secret: description, reason: REASONS[knownTo] },
            secrets: [secret],
            suggest: [{ messageId: 'require', data: { variable }, fix: () => takeOut(code, secret) }],
          });
        }
        reportSharedPasswords();
      },
    };
  },
});

const REASONS: Readonly<Record<Exclude<SecretKnowledge, 'own'>, string>> = {
  known: 'everybody knows',
  placeholder: 'was meant to be replaced',
  name: 'is the name of the variable',
  user: 'is the name of the user',
  database: 'is the name of the database',
};
