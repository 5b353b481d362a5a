import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { driverOf, loggingOf } from '../model/logging.ts';

export default defineRule<{ messageIds: 'none' }>({
  name: 'no-disabled-logging',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow logging driver none',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-access-and-error', 'container-log-rotation'],
      references: ['CWE-778', 'OWASP Top 10 2021 A09', 'https://docs.docker.com/engine/logging/configure/'],
      sources: [],
      triggers: ['logging'],
    },
    messages: {
      none:
        'What `{{service}}` writes is thrown away, so there is nothing to look at after a crash or an attack. Write ' +
        '`driver: local`, which rotates the logs and keeps them small.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        for (const service of code.services) {
          const logging = service.isLongRunning ? loggingOf(service) : undefined;
          if (!logging?.driver) continue;
          const driver = driverOf(logging);
          if (driver === 'none') {
            context.report({ node: logging.driver, messageId: 'none', data: { service: service.name } });
          } else if (driver !== undefined) {
            satisfied(context, { node: logging.setting.entry });
          }
        }
      },
    };
  },
});
