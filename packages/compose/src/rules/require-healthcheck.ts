import { ruleOptions, type Ranged } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { isPulled } from '../model/built-images.ts';
import type { Service } from '../model/service.ts';

interface Options {
  report: 'file' | 'service';
}

export default defineRule<{ messageIds: 'missing'; options: Options }>({
  name: 'require-healthcheck',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a health check on every long-running service',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-healthcheck'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.27',
        'https://docs.docker.com/reference/compose-file/services/#healthcheck',
      ],
      sources: ['kics:Healthcheck Not Set'],
    },
    messages: {
      missing:
        '{{services}} {{have}} no health check, so a process that hangs still counts as running and gets requests. ' +
        'Write a `healthcheck` that asks the service itself.',
    },
    ...ruleOptions<Options>({
      report: {
        type: 'string',
        enum: ['file', 'service'],
        default: 'file',
        description: 'Report once for the file, or each service without a check.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ report }] = context.options;

    return {
      File() {
        const awaited = new Set(code.services.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
        reportAbsence(context, {
          services: code.longRunningServices.filter((service) => {
            // A datastore that others wait for is the matter of datastore-healthcheck, an order for none that of healthcheck-fails.
            const isOthers = (service.isDatastore && awaited.has(service.name)) || service.health === 'disabled';
            return !isOthers && isPulled(service, code) && hasShell(service);
          }),
          has: checkOf,
          report,
          messageId: 'missing',
          what: 'no health check',
        });
      },
    };
  },
});

/** The check of the file, also one that only changes that of the image, or the image that is known to bring one. */
function checkOf({ health, healthcheck, image }: Service): Ranged | undefined {
  return healthcheck?.setting.entry ?? (health === 'image' ? image : undefined);
}

/** Without one there is nothing in the image to run a check with. */
function hasShell({ facts, image }: Service): boolean {
  return facts?.shell !== false && !image?.text.includes('distroless');
}
