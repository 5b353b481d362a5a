import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import type { Field } from '../model/fields.ts';
import type { Service } from '../model/service.ts';
import { isForSwarm } from '../model/swarm.ts';

export default defineRule<{ messageIds: 'replicas' | 'twice' }>({
  name: 'container-name-scale',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow container_name together with several replicas, and duplicate names',
      preset: 'recommended',
      severity: 'error',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-builds'],
      references: ['https://docs.docker.com/reference/compose-file/services/#container_name'],
      sources: ['dclint:no-duplicate-container-names'],
      triggers: ['container_name'],
    },
    messages: {
      replicas:
        'No two containers can be named `{{name}}`, but `{{service}}` is to run {{replicas}} times, so Compose ' +
        'refuses the file. Remove `container_name`.',
      twice:
        '`{{service}}` and `{{other}}` are both to be named `{{name}}`, which Docker gives to one container only, so ' +
        'Compose refuses the file. Give them different names, or none.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** Swarm passes over the name. */
    function checkReplicas(service: Service, field: Field): void {
      const { name, replicas } = service;
      if (replicas === undefined || replicas < 2 || isForSwarm(service)) return;
      context.report({ node: field, messageId: 'replicas', data: { service: name, name: field.text, replicas } });
    }

    return {
      File() {
        const first = new Map<string, Service>();
        for (const service of code.services) {
          const field = service.field('container_name');
          if (!field || field.value.kind === 'unknown') continue;
          checkReplicas(service, field);
          const other = first.get(field.text);
          if (other && mayRunTogether(service, other)) {
            context.report({
              node: field,
              messageId: 'twice',
              data: { service: service.name, other: other.name, name: field.text },
              related: [{ node: other.field('container_name') ?? field, message: `\`${other.name}\` has the name first.` }],
            });
          } else {
            if (!other) first.set(field.text, service);
            satisfied(context, { node: field });
          }
        }
      },
    };
  },
});

/** Neither is chosen by a profile that the other lacks, as two variants of one service are. */
function mayRunTogether(one: Service, other: Service): boolean {
  const [mine, theirs] = [one, other].map(({ profiles }) => profiles.map(({ text }) => text));
  if (mine!.length === 0 && theirs!.length === 0) return true;
  return mine!.some((name) => theirs!.includes(name));
}
