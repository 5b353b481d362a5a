import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { isSecretName, matchesGlob } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { takeOut, variableFor } from '../model/secret-edits.ts';
import { writtenSecrets } from '../model/secrets.ts';

interface Options {
  allowNames: readonly string[];
}

export default defineRule<{ messageIds: 'literal' | 'config' | 'require'; options: Options }>({
  name: 'no-hardcoded-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literal secrets in environment and configs',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded', 'secrets-in-secret-store'],
      references: [
        'CWE-798',
        'CWE-312',
        'OWASP Docker Security Cheat Sheet, Rule 12',
        'https://docs.docker.com/compose/how-tos/use-secrets/',
      ],
      sources: [],
    },
    messages: {
      literal:
        '`{{name}}` holds {{secret}}: everybody who can read this file has it, and so does whoever gets the ' +
        'repository one day. Write `${{{variable}}:?}` or use a Compose secret, and replace the secret.',
      config:
        'An inline config holds {{secret}}: everybody who can read this file has it, and so does whoever gets the ' +
        'repository one day. Write a variable in its place or use a Compose secret, and replace the secret.',
      require: 'Take the value from `{{variable}}`, without which Compose does not start.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      allowNames: {
        ...stringList,
        default: [],
        description: 'Names of variables that may hold a literal; `*` stands for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowNames }] = context.options;
    const isAllowed = (name: string): boolean => allowNames.some((glob) => matchesGlob(glob, name));
    return {
      File() {
        for (const service of code.services) {
          for (const { name, nameRange, value } of service.environment.values()) {
            if (isSecretName(name) && value?.value.kind === 'unknown') satisfied(context, { node: { range: nameRange } });
          }
        }
        for (const secret of writtenSecrets(code)) {
          const { description, fallbackOf, isConfig, knownTo, name } = secret;
          const isMine = knownTo === 'own' || (isConfig && knownTo !== 'placeholder');
          if (fallbackOf || !isMine || isAllowed(name)) continue;
          const variable = variableFor(secret);
          context.report({
            node: secret,
            messageId: isConfig ? 'config' : 'literal',
            data: { name, secret: description, variable },
            secrets: [secret],
            suggest: isConfig
              ? []
              : [{ messageId: 'require', data: { variable }, fix: () => takeOut(code, secret) }],
          });
        }
      },
    };
  },
});
