import { ruleOptions, stringList, type Ranged } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import type { LimitedResource } from '../model/limits.ts';
import type { Service } from '../model/service.ts';

type Required = 'cpus' | 'memory';

interface Options {
  report: 'file' | 'service';
  require: readonly Required[];
}

const NAMES: Readonly<Record<Required, string>> = { cpus: 'CPU', memory: 'memory' };

export default defineRule<{ messageIds: 'unlimited'; options: Options }>({
  name: 'resource-limits',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require limits on what services take of the host',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-resource-limits'],
      references: [
        'CWE-770',
        'CIS Docker Benchmark 1.6.0 5.11, 5.12',
        'OWASP Docker Security Cheat Sheet, Rule 7',
        'https://docs.docker.com/reference/compose-file/deploy/#resources',
      ],
      sources: ['kics:Memory Not Limited', 'kics:Cpus Not Limited'],
    },
    messages: {
      unlimited:
        '{{services}} {{have}} no {{resources}} limit: one that leaks or spins takes the host down, and the ' +
        'services beside it. Write `deploy.resources.limits` with {{keys}}, which `docker compose up` honours.',
    },
    ...ruleOptions<Options>({
      report: {
        type: 'string',
        enum: ['file', 'service'],
        default: 'file',
        description: 'Report once for a file in which no service has the limits, or each service without them.',
      },
      require: {
        ...stringList,
        items: { type: 'string', enum: ['memory', 'cpus'] },
        default: ['memory'],
        description: 'The resources that have to be limited.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ report, require }] = context.options;
    const missing = (service: Service): Required[] => require.filter((each) => !service.limit(each));
    return {
      File() {
        reportAbsence(context, {
          services: code.longRunningServices,
          has: (service) => (missing(service).length === 0 ? firstLimit(service, require) : undefined),
          report,
          onlyIfNone: true,
          messageId: 'unlimited',
          data: (services) => {
            const names = require.filter((each) => services.some((service) => missing(service).includes(each)));
            return {
              resources: names.map((each) => NAMES[each]).join(' and '),
              keys: names.map((each) => `\`${each}\``).join(' and '),
            };
          },
          what: 'no limit',
        });
      },
    };
  },
});

function firstLimit(service: Service, require: readonly LimitedResource[]): Ranged | undefined {
  return require.map((each) => service.limit(each)).find((field) => field !== undefined);
}
