import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { assignedTimeout, optionTimeouts, type TimeoutSetting } from '../model/server-timeouts.ts';

export default defineRule<{ messageIds: 'disabled' }>({
  name: 'no-disabled-server-timeout',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switching off HTTP server timeouts',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['process-timeout', 'proxy-timeouts'],
      references: [
        'CWE-400',
        'CWE-770',
        'https://nodejs.org/api/http.html#serverrequesttimeout',
        'https://fastify.dev/docs/latest/Reference/Server/#requesttimeout',
      ],
      sources: [],
      triggers: ['requestTimeout', 'headersTimeout', 'keepAliveTimeout', 'connectionTimeout'],
    },
    messages: {
      disabled:
        'With `{{setting}}`, {{risk}}, and with enough of them the server takes no new ones. Write a time in ' +
        'milliseconds, such as {{usual}}.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check({ timeout: { risk, usual }, node, milliseconds }: TimeoutSetting): void {
      if (milliseconds === undefined || code.isOutsideProduction(node)) return;
      if (milliseconds !== 0 && milliseconds !== Number.POSITIVE_INFINITY) return satisfied(context, { node });
      context.report({ node, messageId: 'disabled', data: { setting: code.getText(node), risk, usual } });
    }

    /** A time for the whole request makes up for none between two packets. */
    function checkOptions(call: CallLike): void {
      const settings = optionTimeouts(call, code);
      const isLimited = settings.some(({ timeout, milliseconds }) => timeout.name === 'requestTimeout' && milliseconds !== 0);
      for (const setting of settings) if (!isLimited || setting.timeout.name !== 'connectionTimeout') check(setting);
    }

    return {
      CallExpression: checkOptions,
      NewExpression: checkOptions,
      AssignmentExpression(node) {
        const setting = assignedTimeout(node, code);
        if (setting) check(setting);
      },
    };
  },
});
