import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { insertKey } from '../model/edits.ts';
import { ONE_SHOT } from '../model/one-shot.ts';
import { isNamedForDevelopment } from '../model/service-stage.ts';
import { isForSwarm } from '../model/swarm.ts';

interface Options {
  oneShot: string;
  policy: 'always' | 'on-failure' | 'unless-stopped';
  report: 'file' | 'service';
}

export default defineRule<{ messageIds: 'missing' | 'add'; options: Options }>({
  name: 'restart-policy',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a restart policy for long-running services',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['container-restart', 'process-supervised'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.15',
        'https://docs.docker.com/engine/containers/start-containers-automatically/',
        'https://docs.docker.com/reference/compose-file/services/#restart',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} no restart policy, so what crashes, or was running when the host rebooted, stays ' +
        'down until somebody notices. Write `restart: {{policy}}`, or `restart: "no"` for a job that ends.',
      add: 'Add `restart: {{policy}}`.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      oneShot: {
        type: 'string',
        format: 'regex',
        default: ONE_SHOT.source,
        description: 'What services are named, or run, that end by themselves.',
      },
      policy: {
        type: 'string',
        enum: ['unless-stopped', 'always', 'on-failure'],
        default: 'unless-stopped',
        description: 'The policy to suggest; any one is accepted.',
      },
      report: {
        type: 'string',
        enum: ['file', 'service'],
        default: 'file',
        description: 'Report once for the file, or each service without a policy.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ oneShot, policy, report }] = context.options;
    const pattern = patternOption(context, 'oneShot', oneShot);

    return {
      File() {
        reportAbsence(context, {
          services: code.services.filter((service) => {
            const isOthers = isForSwarm(service) || isNamedForDevelopment(service.name);
            return service.isComplete && !service.isOneShotBy(pattern) && !isOthers;
          }),
          has: (service) => service.restart && (service.get('restart') ?? service.get('deploy'))?.entry,
          report,
          messageId: 'missing',
          data: () => ({ policy }),
          what: 'no restart policy',
          suggest: { messageId: 'add', data: { policy }, edit: (service) => insertKey(code, service, [`restart: ${policy}`]) },
        });
      },
    };
  },
});
