import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { schedulerIn } from '../model/schedulers.ts';

interface Options {
  names: string;
}

export default defineRule<{ messageIds: 'several'; options: Options }>({
  name: 'scheduler-single-replica',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow several replicas of a scheduler',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['scheduler-single-runner'],
      references: ['https://docs.celeryq.dev/en/stable/userguide/periodic-tasks.html#starting-the-scheduler'],
      sources: [],
    },
    messages: {
      several:
        '`{{service}}` starts {{scheduler}} {{replicas}} times, and each of them starts every job: mails are sent ' +
        'and invoices written several times. Run one replica, or take a scheduler that keeps a lock.',
    },
    ...ruleOptions<Options>({
      names: {
        type: 'string',
        format: 'regex',
        default: '(^|[-_])(scheduler|beat|cron|clock|timer)([-_]|$)',
        description: 'What services are named that start jobs by the clock.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const names = patternOption(context, 'names', context.options[0].names);

    return {
      File() {
        for (const service of code.services) {
          const scheduler = schedulerIn(service, names);
          const { replicas, replicasField } = service;
          if (!scheduler || replicas === undefined) continue;
          if (replicas > 1 && replicasField) {
            const data = { service: service.name, scheduler: scheduler.text, replicas };
            context.report({ node: replicasField, messageId: 'several', data });
          } else {
            satisfied(context, { node: { range: service.nameRange } });
          }
        }
      },
    };
  },
});
