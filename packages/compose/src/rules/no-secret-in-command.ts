import { ruleOptions, satisfied, type Range } from '@seaworthy/core';
import { judgeVariable } from '@seaworthy/knowledge';
import { allCommands } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { basicAuthPasswords } from '../model/basic-auth.ts';
import { secretsIn, type CommandSecret } from '../model/command-secrets.ts';
import { holdsWrittenSecret } from '../model/secrets.ts';
import type { Service } from '../model/service.ts';
import { requireVariable, scalarAt } from '../model/variable-edits.ts';

interface Options {
  bcrypt: boolean;
}

type MessageId = 'command' | 'healthcheck' | 'label' | 'basicAuth' | 'require';

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

    function report(messageId: MessageId, range: Range, data: Record<string, string> & { variable: string }): void {
      // The default of a variable is the matter of two other rules.
      if (holdsWrittenSecret(code, range)) return;
      const node = scalarAt(code, range);
      const fix = () => (node ? requireVariable(code, node, range, data.variable) : null);
      const suggest = messageId === 'healthcheck' ? [] : [{ messageId: 'require' as const, data, fix }];
      context.report({ node: { range }, messageId, data, secrets: [{ range }], suggest });
    }

    function checkCommand(service: Service): void {
      const { commandLine, name } = service;
      const found = commandLine?.commands.flatMap(secretsIn) ?? [];
      for (const { range, description, variable } of found) {
        report('command', range, { service: name, secret: description, variable: variableFor(service, variable) });
      }
      if (commandLine && found.length === 0) satisfied(context, { node: commandLine });
    }

    function checkHealthcheck(service: Service): void {
      const script = service.healthcheck?.test?.script;
      for (const secret of script ? allCommands(script).flatMap(secretsIn) : []) {
        const variable = variableWith(service, secret) ?? variableFor(service, secret.variable);
        report('healthcheck', secret.range, { service: service.name, secret: secret.description, variable });
      }
    }

    function checkLabels(service: Service): void {
      for (const { name: label, value } of service.labels.values()) {
        if (!value) continue;
        const data = { service: service.name, label, variable: variableFor(service, '_SECRET') };
        const hashes = basicAuthPasswords(label, value.text);
        for (const { start, end, kind } of hashes) {
          if (kind !== 'bcrypt' || bcrypt) {
            const variable = variableFor(service, '_BASIC_AUTH_HASH');
            report('basicAuth', value.range(start, end), { ...data, ...BASIC_AUTH[kind], variable });
          }
        }
        if (hashes.length > 0) continue;
        for (const verdict of judgeVariable({ name: label, value: value.judged, setIn: 'compose', stage: 'production' })) {
          if (verdict.kind !== 'secret') continue;
          report('label', value.range(...verdict.range), { ...data, secret: `the secret \`${verdict.masked}\`` });
        }
      }
    }

    return {
      File() {
        for (const service of code.services) {
          checkCommand(service);
          checkHealthcheck(service);
          checkLabels(service);
        }
      },
    };
  },
});

const BASIC_AUTH = {
  plain: { kind: 'a password without a hash', danger: 'everybody who can read this file is in' },
  fast: { kind: 'an MD5 or SHA-1 hash', danger: 'whoever reads this file guesses the password within hours' },
  bcrypt: { kind: 'a bcrypt hash', danger: 'whoever reads this file can guess at the password for as long as it takes' },
};

/** A whole name as it is; an ending behind the name of the service: `REDIS_PASSWORD`. */
function variableFor({ name }: Service, ending: string): string {
  return ending.startsWith('_') ? `${name.replaceAll(/\W+/gu, '_').toUpperCase()}${ending}` : ending;
}

/** The variable of the container that has the same value already. */
function variableWith({ environment }: Service, { value }: CommandSecret): string | undefined {
  return [...environment.values()].find((named) => named.value?.text === value)?.name;
}
