import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { failedLoginAt } from '../model/failed-logins.ts';

interface Options {
  loggers: string;
}

export default defineRule<{ messageIds: 'silent'; options: Options }>({
  name: 'log-failed-auth',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a log entry for failed logins',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-failed-login-logging', 'logging-security-events'],
      references: [
        'CWE-778',
        'OWASP Top 10 2021 A09',
        'OWASP ASVS 4.0.3 7.2.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#which-events-to-log',
      ],
      sources: [],
      triggers: ['401', '403', 'Unauthorized', 'Forbidden'],
    },
    messages: {
      silent:
        '`{{handler}}` turns somebody away here without a log entry, so guessing passwords leaves no trace. Log the ' +
        'failure with the account and the address.',
    },
    ...ruleOptions<Options>({
      loggers: {
        type: 'string',
        format: 'regex',
        default: '^(console|logger|log|winston|pino|bunyan|Logger)$',
        description: 'Names of loggers.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const loggers = patternOption(context, 'loggers', context.options[0].loggers);
    // pino-http then logs every answer of that status at a level of its own.
    if (code.text.includes('customLogLevel')) return {};

    function check(node: CallLike): void {
      const failure = failedLoginAt(node, loggers, code);
      if (!failure || code.isOutsideProduction(node)) return;
      const { place, handler, isLogged } = failure;
      if (isLogged) satisfied(context, { node: place });
      else context.report({ node: place, messageId: 'silent', data: { handler } });
    }

    return { CallExpression: check, NewExpression: check };
  },
});
