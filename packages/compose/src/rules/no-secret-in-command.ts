import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { exposedSecrets, type ExposedSecret } from '../model/exposed-secrets.ts';
import { holdsWrittenSecret } from '../model/secrets.ts';
import { requireVariable, scalarAt } from '../model/variable-edits.ts';

interface Options {
  bcrypt: boolean;
}

type MessageId = ExposedSecret['place'] | 'require';

export default defineRule<{ messageIds: MessageId; options: Options }>({
  name: 'no-secret-in-command',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow literal secrets in command, entrypoint, health check and labels',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['secrets-not-hardcoded', 'redis-auth'],
      references: ['CWE-214', 'CWE-798', 'https://docs.docker.com/compose/how-tos/use-secrets/'],
      sources: [],
      triggers: ['command', 'entrypoint', 'healthcheck', 'labels'],
    },
    messages: {
      command:
        'The command of `{{service}}` has {{secret}} in it: `docker inspect` and `ps` on the host show it, and ' +
        'everybody who can read this file has it. Write `${{{variable}}:?}` in its place, and replace it.',
      healthcheck:
        'The health check of `{{service}}` has {{secret}} in it: `docker inspect` and `ps` on the host show it, and ' +
        'everybody who can read this file has it. Write a variable of the container, such as ' +
        '`$${{variable}}`, and replace it.',
      label:
        'The label `{{label}}` of `{{service}}` holds {{secret}}: everybody who can read this file has it, and every ' +
        'tool that reads labels. Write `${{{variable}}:?}` in its place, and replace it.',
      basicAuth:
        'The label `{{label}}` of `{{service}}` holds {{kind}}: {{danger}}. Write `${{{variable}}:?}` in its place, ' +
        'with a new bcrypt hash as its value.',
      require: 'Take it from `{{variable}}`, without which Compose does not start.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      bcrypt: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report bcrypt hashes in labels of Traefik as well.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ bcrypt }] = context.options;

    function report(service: string, { place, range, description, variable, label = '', hash }: ExposedSecret): void {
      const node = scalarAt(code, range);
      const data = { service, secret: description, variable, label, ...(hash && HASHES[hash]) };
      const fix = () => (node ? requireVariable(code, node, range, variable) : null);
      context.report({
        node: { range },
        messageId: place,
        data,
        secrets: [{ range }],
        suggest: place === 'healthcheck' ? [] : [{ messageId: 'require', data, fix }],
      });
    }

    return {
      File() {
        for (const service of code.services) {
          // The default of a variable is the matter of two other rules.
          const found = exposedSecrets(service).filter(({ range }) => !holdsWrittenSecret(code, range));
          for (const secret of found) {
            if (secret.hash !== 'bcrypt' || bcrypt) report(service.name, secret);
          }
          if (found.length === 0 && service.command) satisfied(context, { node: service.command });
        }
      },
    };
  },
});

const HASHES = {
  plain: { kind: 'a password without a hash', danger: 'everybody who can read this file is in' },
  fast: { kind: 'an MD5 or SHA-1 hash', danger: 'whoever reads this file guesses the password within hours' },
  bcrypt: { kind: 'a bcrypt hash', danger: 'whoever reads this file can guess at the password for as long as it takes' },
};
