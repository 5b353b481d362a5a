import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'pids-limit',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a limit for the processes of a service',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-resource-limits'],
      references: [
        'CWE-770',
        'CIS Docker Benchmark 1.6.0 5.29',
        'https://docs.docker.com/reference/compose-file/services/#pids_limit',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} no limit for processes: one that starts them without end leaves none for the ' +
        'host, and everything on it stops. Set `pids_limit` well above what the service needs, such as 200.',
    },
    schema: [],
  },

  create(context) {
    return {
      File() {
        reportAbsence(context, {
          services: context.sourceCode.longRunningServices,
          has: (service) => service.limit('pids'),
          report: 'file',
          messageId: 'missing',
          what: 'no limit for processes',
        });
      },
    };
  },
});
