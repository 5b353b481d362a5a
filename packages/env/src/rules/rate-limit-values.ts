import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { requestsPerMinuteOf } from '../model/request-rates.ts';
import { atValue } from '../model/settings.ts';

interface Options {
  globalPerMinute: number;
  authPerMinute: number;
}

/** What these limit is guessed at: passwords, codes, tokens. */
const AUTH = /(?:^|_)(?:LOGIN|AUTH|OTP|PASSWORD|REFRESH)(?:_|$)/iu;

export default defineRule<{ messageIds: 'global' | 'auth'; options: Options }>({
  name: 'rate-limit-values',
  meta: {
    type: 'problem',
    docs: {
      description: 'Enforce a maximum for configured request budgets',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-global-default', 'rate-limit-auth-endpoints'],
      references: [
        'CWE-770',
        'https://flask-limiter.readthedocs.io/en/stable/configuration.html#rate-limit-string-notation',
      ],
      sources: [],
    },
    messages: {
      global:
        '`{{name}}` allows one client {{rate}} requests a minute, which limits nobody. Write at most ' +
        '`{{max}} per minute`, or raise `globalPerMinute`.',
      auth:
        '`{{name}}` allows one client {{rate}} tries a minute, so passwords and codes can be guessed in a night. ' +
        'Write at most `{{max}} per minute`.',
    },
    ...ruleOptions<Options>({
      globalPerMinute: {
        type: 'integer',
        minimum: 1,
        default: 1000,
        description: 'The most requests a minute that a limit may allow.',
      },
      authPerMinute: {
        type: 'integer',
        minimum: 1,
        default: 10,
        description: 'The same for limits whose name has LOGIN, AUTH, OTP, PASSWORD or REFRESH in it.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ globalPerMinute, authPerMinute }] = context.options;

    return {
      File() {
        for (const setting of code.settingsOf(['rate'])) {
          const { entry, name } = setting;
          const rate = requestsPerMinuteOf(setting, code);
          if (rate === undefined) continue;
          const messageId = AUTH.test(name) ? 'auth' : 'global';
          const max = messageId === 'auth' ? authPerMinute : globalPerMinute;
          if (rate <= max) satisfied(context, { node: entry.value });
          else {
            const data = { name, rate: Math.round(rate * 10) / 10, max };
            context.report({ ...atValue(code, entry), messageId, data });
          }
        }
      },
    };
  },
});
