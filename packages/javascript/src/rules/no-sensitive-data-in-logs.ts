import { patternOption, ruleOptions } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isCommandLineTool } from '../model/command-line.ts';
import { logEntryOf } from '../model/loggers.ts';
import { sensitiveKindOf, type SensitiveKind } from '../model/sensitive-data.ts';
import { writtenParts } from '../model/written-parts.ts';

interface Options {
  names: string;
  loggers: string;
}

export default defineRule<{ messageIds: SensitiveKind; options: Options }>({
  name: 'no-sensitive-data-in-logs',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow logging credentials',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['logging-no-sensitive-data'],
      references: [
        'CWE-532',
        'OWASP ASVS 4.0.3 7.1.1',
        'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
      ],
      sources: [],
      triggers: [
        ...(['.log', '.info', '.debug', '.trace', '.warn', '.error', '.fatal', '.verbose', '.silly', '.http'] as const),
        ...['.notice', '.critical', '.alert', '.dir', '.table'],
      ],
    },
    messages: {
      credential:
        '`{{part}}` is written to the log in clear, where everybody who can read logs and their copies finds it. ' +
        'Leave it out, or log only whether it is there: `Boolean({{part}})`.',
      environment:
        '`{{part}}` is written to the log as a whole, with every password and key that the process was given. Log the ' +
        'settings that you need by name.',
      headers:
        '`{{part}}` holds the credentials of the request (`Authorization`, `Cookie`), so whoever reads the log can act ' +
        'as its users. Log the headers that you need by name.',
      body:
        '`{{part}}` of this handler is written to the log as a whole, with the passwords or tokens that people send to ' +
        'it. Log the fields that you need by name.',
    },
    ...ruleOptions<Options>({
      names: {
        type: 'string',
        format: 'regex',
        default:
          '^(password|passwd|pwd|passphrase|secret|clientSecret|apiKey|privateKey|accessToken|refreshToken|idToken|authToken|bearerToken|jwt|otp|otpCode|cvv|cvc|cardNumber|creditCard|ssn|authorization|cookie|cookies|sessionToken|connectionString|databaseUrl)$',
        description: 'Names of what must not be logged, in camel case.',
      },
      loggers: {
        type: 'string',
        format: 'regex',
        default: '^(console|logger|log|winston|pino|bunyan|Logger)$',
        description: 'Names of loggers, where the file does not show what they are.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const names = patternOption(context, 'names', options.names);
    const loggers = patternOption(context, 'loggers', options.loggers);

    // Whoever starts such a program is to be shown the secret.
    if (isCommandLineTool(code)) return {};

    return {
      CallExpression(call) {
        const entry = logEntryOf(call, loggers, code);
        if (!entry) return;
        for (const { node } of entry.arguments.flatMap((argument) => writtenParts(argument, code))) {
          const kind = sensitiveKindOf(node, names, code);
          if (!kind || code.isOutsideProduction(node)) continue;
          context.report({ node, messageId: kind, data: { part: code.getText(node) } });
        }
      },
    };
  },
});
