import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { dependentsByName, type Dependent } from '../model/dependents.ts';
import { insertKey } from '../model/edits.ts';
import { isMergedByName } from '../model/file-names.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'missing' | 'add' }>({
  name: 'datastore-healthcheck',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a health check on datastores that other services depend on',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-healthcheck', 'container-startup-order'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.27',
        'https://docs.docker.com/compose/how-tos/startup-order/',
        'https://docs.docker.com/reference/compose-file/services/#healthcheck',
      ],
      sources: ['kics:Healthcheck Not Set'],
    },
    messages: {
      missing:
        '{{services}} {{depend}} on `{{service}}`, which has no health check, so nobody can wait until it takes ' +
        'connections, and the first queries fail. Add a `healthcheck`{{command}}.',
      add: 'Add a health check that runs `{{check}}`.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(service: Service, waiting: readonly Dependent[]): void {
      if (waiting.length === 0) return;
      if (service.health === 'own') satisfied(context, { node: service.healthcheck!.test!.node });
      // Waiting for a check that does not exist is an error of its own, see valid-depends-on.
      const isMissed = waiting.every(({ dependency }) => dependency.condition !== 'service_healthy');
      if (service.health !== 'none' || !isMissed || isMergedByName(context.filename)) return;
      const test = service.facts?.healthCommand;
      // Memcached and its like have nothing in their images to ask them with.
      if (test === undefined && service.facts?.kind === 'cache') return;
      const check = test?.replaceAll('$$', '$') ?? '';
      context.report({
        node: { range: service.nameRange },
        messageId: 'missing',
        data: {
          service: service.name,
          services: inWords(waiting.map(({ by }) => by.name)),
          depend: waiting.length === 1 ? 'depends' : 'depend',
          command: test === undefined ? '' : `, such as \`${check}\``,
        },
        related: waiting.map(({ by, dependency: { range } }) => {
          return { node: { range }, message: `\`${by.name}\` waits for it here.` };
        }),
        suggest:
          test === undefined
            ? []
            : [{ messageId: 'add', data: { check }, fix: () => insertKey(code, service, healthcheck(test)) }],
      });
    }

    return {
      File() {
        const dependents = dependentsByName(code);
        for (const service of code.longRunningServices) {
          // A panel connects when somebody logs in.
          const waiting = (dependents.get(service.name) ?? []).filter(({ by }) => !by.isAdminPanel);
          if (service.isDatastore) check(service, waiting);
        }
      },
    };
  },
});

function healthcheck(test: string): string[] {
  return [
    'healthcheck:',
    `  test: ["CMD-SHELL", ${JSON.stringify(test)}]`,
    ...['  interval: 10s', '  timeout: 5s', '  retries: 5'],
  ];
}

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
