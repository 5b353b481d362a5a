import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'plain' }>({
  name: 'prefer-secrets',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require secrets in files where the image can read them from there',
      preset: 'off',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['secrets-in-secret-store'],
      references: [
        'CWE-526',
        'OWASP Docker Security Cheat Sheet, Rule 12',
        'https://docs.docker.com/compose/how-tos/use-secrets/',
      ],
      sources: [],
    },
    messages: {
      plain:
        '`{{name}}` is in the environment of `{{service}}`, where `docker inspect`, crash reports and every child ' +
        'process see it. This image reads it from a file as well: write `{{file}}: /run/secrets/{{secret}}`, and list ' +
        '`{{secret}}` under `secrets`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const { environment, facts, name: service } of code.services) {
          if (facts?.fileSuffix === undefined) continue;
          for (const { name } of facts.passwords ?? []) {
            const file = `${name}${facts.fileSuffix}`;
            const fromFile = environment.get(file);
            if (fromFile) satisfied(context, { node: { range: fromFile.nameRange } });
            const plain = environment.get(name);
            if (!plain || plain.value?.text === '') continue;
            context.report({
              node: { range: plain.nameRange },
              messageId: 'plain',
              data: { name, service, file, secret: name.toLowerCase() },
            });
          }
        }
      },
    };
  },
});
