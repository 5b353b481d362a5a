import { baseName, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'template' }>({
  name: 'no-template-env-file',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow templates as env_file',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-no-default-values', 'env-required-variables'],
      references: ['CWE-1188', 'https://docs.docker.com/reference/compose-file/services/#env_file'],
      sources: [],
      triggers: ['env_file'],
    },
    messages: {
      template:
        '`{{service}}` takes its environment from `{{path}}`, a template: it runs with the passwords and addresses ' +
        'that everybody can read there. Copy the template, fill the copy in, and name that one here.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const service of code.services) {
          for (const { path } of service.envFiles) {
            if (isTemplate(path.text)) {
              context.report({ node: path, messageId: 'template', data: { service: service.name, path: path.text } });
            } else if (path.value.kind === 'known') satisfied(context, { node: path });
          }
        }
      },
    };
  },
});

/** `.env.example`, `env.sample`, `app.env.template`, `.env.dist`, `example.env`; `.env.defaults` is made to be loaded. */
function isTemplate(path: string): boolean {
  const words = baseName(path).toLowerCase().split(/[._-]+/u);
  return words.some((word) => /^(?:example|sample|template|tmpl|dist)s?$/u.test(word));
}
