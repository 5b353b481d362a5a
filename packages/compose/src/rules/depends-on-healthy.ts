import { satisfied, type Fix } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import type { Dependency } from '../model/dependencies.ts';
import { insertKey, replaceField, replaceValue } from '../model/edits.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'started' | 'healthy' }>({
  name: 'depends-on-healthy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require services to wait until their datastores are healthy',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-startup-order'],
      references: [
        'https://docs.docker.com/compose/how-tos/startup-order/',
        'https://docs.docker.com/reference/compose-file/services/#depends_on',
      ],
      sources: [],
      triggers: ['depends_on'],
    },
    messages: {
      started:
        '`{{service}}` starts as soon as the container of `{{dependency}}` does, before it takes connections: ' +
        'the first queries fail, after each restart of the host too. Wait for its health check with ' +
        '`condition: service_healthy`.',
      healthy: 'Wait until `{{dependency}}` is healthy.',
    },
    hasSuggestions: true,
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(service: Service, dependency: Dependency): void {
      const { name, range, condition, conditionField } = dependency;
      const target = code.service(name);
      if (!target?.isDatastore || (target.health !== 'own' && target.health !== 'image')) return;
      if (condition === 'service_healthy') satisfied(context, { node: conditionField ?? { range } });
      if (condition !== 'service_started' || isCache(target)) return;
      context.report({
        node: conditionField ?? { range },
        messageId: 'started',
        data: { service: service.name, dependency: name },
        suggest: [
          { messageId: 'healthy', data: { dependency: name }, fix: () => waitForHealth(service, dependency) },
        ],
      });
    }

    function waitForHealth(service: Service, { name, form, conditionField }: Dependency): Fix | null {
      if (conditionField) return replaceField(code, conditionField, 'service_healthy');
      const setting = service.get('depends_on');
      const own = setting?.value?.get(name);
      if (form === 'list') return setting ? replaceValue(code, setting, asMapping(service, name)) : null;
      if (!own) return null;
      const lines = ['condition: service_healthy'];
      return own.value && own.value.settings.size > 0
        ? insertKey(code, own.value, lines)
        : replaceValue(code, own, lines);
    }

    return {
      File() {
        for (const service of code.services) {
          if (service.isAdminPanel || waitsItself(service)) continue;
          for (const dependency of service.dependencies) check(service, dependency);
        }
      },
    };
  },
});

/** The list as a mapping; it says of the others what it said before. */
function asMapping({ dependencies }: Service, healthy: string): string[] {
  return dependencies.flatMap(({ name }) => [
    `${name}:`,
    `  condition: ${name === healthy ? 'service_healthy' : 'service_started'}`,
  ]);
}

/** An application starts without its cache. */
function isCache({ name }: Service): boolean {
  return /(?:^|[-_.])cache(?:[-_.]|$)/iu.test(name);
}

const WAIT_TOOLS = /(?:^|[/\s"'])(?:wait[-_]for(?:[-_]it)?|wait4ports|wait-on|dockerize)(?:\.sh)?(?:$|[\s"'])/u;

function waitsItself({ commandLine }: Service): boolean {
  return WAIT_TOOLS.test(commandLine?.text ?? '');
}
