import { ruleOptions, stringList, type Ranged } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { reportAbsence } from '../model/absence.ts';
import { insertKey } from '../model/edits.ts';
import { driverOf, loggingOf } from '../model/logging.ts';
import type { Service } from '../model/service.ts';

interface Options {
  report: 'file' | 'service';
  rotatingDrivers: readonly string[];
}

const ROTATION = ['logging:', '  driver: json-file', '  options:', '    max-size: "10m"', '    max-file: "5"'];

export default defineRule<{ messageIds: 'missing' | 'noSize' | 'add' | 'addOptions'; options: Options }>({
  name: 'log-rotation',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require rotating container logs',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-log-rotation'],
      references: [
        'https://docs.docker.com/engine/logging/configure/',
        'https://docs.docker.com/engine/logging/drivers/json-file/',
      ],
      sources: [],
    },
    messages: {
      missing:
        '{{services}} {{have}} no log rotation, and by default Docker never rotates: a log grows until the disk of ' +
        'the host is full, which stops every service on it. Write `logging` with `max-size`, or `driver: local`.',
      noSize:
        'The logs of `{{service}}` go to `json-file` without a `max-size`, which never rotates: they grow until the ' +
        'disk of the host is full. Write `max-size` and `max-file` under `options`, or take the driver `local`.',
      add: 'Rotate the logs at 10 MB and keep five files.',
      addOptions: 'Rotate the logs at 10 MB and keep five files.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      report: {
        type: 'string',
        enum: ['file', 'service'],
        default: 'file',
        description: 'Report once for a file in which no service rotates its logs, or each service that does not.',
      },
      rotatingDrivers: {
        ...stringList,
        default: [
          ...['local', 'journald', 'syslog', 'fluentd', 'gelf', 'awslogs', 'gcplogs', 'splunk', 'loki', 'etwlogs'],
        ],
        description: 'Logging drivers that need no `max-size`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ report, rotatingDrivers }] = context.options;

    function reportNoSize(service: Service, node: Ranged): void {
      const options = service.get('logging')?.value;
      const lines = ROTATION.slice(2).map((line) => line.slice(2));
      const fix = () => (options ? insertKey(code, options, lines) : null);
      context.report({
        node,
        messageId: 'noSize',
        data: { service: service.name },
        suggest: [{ messageId: 'addOptions', fix }],
      });
    }

    return {
      File() {
        const services: Service[] = [];
        for (const service of code.longRunningServices) {
          const logging = loggingOf(service);
          if (logging?.driver && driverOf(logging) === 'json-file' && !logging.maxSize) reportNoSize(service, logging.driver);
          // Where nothing is logged there is nothing to rotate.
          else if (!logging || driverOf(logging) !== 'none') services.push(service);
        }
        reportAbsence(context, {
          services,
          has: (service) => rotationOf(service, rotatingDrivers),
          report,
          onlyIfNone: true,
          messageId: 'missing',
          what: 'no log rotation',
          suggest: { messageId: 'add', edit: (service) => insertKey(code, service, ROTATION) },
        });
      },
    };
  },
});

/** What rotates the logs of a service; a driver that a variable decides, or that nobody knows here, passes. */
function rotationOf(service: Service, rotatingDrivers: readonly string[]): Ranged | undefined {
  const logging = loggingOf(service);
  if (!logging) return undefined;
  const driver = driverOf(logging);
  const rotates = logging.maxSize ?? (logging.driver && (driver === undefined || rotatingDrivers.includes(driver)));
  return rotates ? logging.setting.entry : undefined;
}
