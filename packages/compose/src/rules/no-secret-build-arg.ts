import { satisfied } from '@seaworthy/core';
import { describeSecret, isPlaceholder, isSecretName } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import type { NamedValue } from '../model/environment.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'literal' | 'passed' }>({
  name: 'no-secret-build-arg',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets in build arguments',
      preset: 'recommended',
      severity: 'warn',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-in-image'],
      references: [
        'CWE-522',
        'https://docs.docker.com/reference/compose-file/build/#secrets',
        'https://docs.docker.com/build/building/secrets/',
        'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
      ],
      sources: ['buildkit:SecretsUsedInArgOrEnv'],
      triggers: ['args', 'secrets'],
    },
    messages: {
      literal:
        'The build argument `{{name}}` of `{{service}}` holds {{secret}}: everybody who can read this file has it, ' +
        'and the history of the image keeps it. Declare it under `build.secrets`, and replace it.',
      passed:
        'The build argument `{{name}}` of `{{service}}` carries a secret into the history of the image, where ' +
        '`docker history` shows it to everybody who can pull it. Declare it under `build.secrets`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check({ name: service }: Service, named: NamedValue): void {
      const { name, nameRange, value } = named;
      const secrets = secretsIn(named);
      for (const { range, why, masked } of secrets) {
        const node = { range: value!.range(...range) };
        const data = { service, name, secret: describeSecret(why, masked) };
        context.report({ node, messageId: 'literal', data, secrets: [node] });
      }
      const isPassed = value === undefined || value.value.kind === 'unknown';
      if (secrets.length === 0 && isPassed && isSecretName(name)) {
        context.report({ node: { range: nameRange }, messageId: 'passed', data: { service, name } });
      }
    }

    return {
      File() {
        for (const service of code.services) {
          const { args, secrets } = service.build ?? {};
          for (const argument of args?.values() ?? []) check(service, argument);
          for (const secret of secrets ?? []) satisfied(context, { node: secret });
        }
      },
    };
  },
});

/** What holds a place, such as `dummy`, only lets a build step run. */
function secretsIn({ value, verdicts }: NamedValue) {
  return verdicts
    .filter((verdict) => verdict.kind === 'secret')
    .filter(({ range }) => !isPlaceholder(value?.text.slice(...range) ?? ''));
}
