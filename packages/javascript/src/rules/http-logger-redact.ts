import { satisfied, type Fixer } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { addOption } from '../model/edits.ts';
import { credentialTokenOf, httpLoggerOf } from '../model/http-loggers.ts';

/** The value of the option that keeps credentials out, by package. */
const VALUES = {
  'pino-http': `['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]']`,
  'express-winston': "['authorization', 'cookie']",
} as const;

const OPTIONS = { 'pino-http': 'redact', 'express-winston': 'headerBlacklist' } as const;

export default defineRule<{ messageIds: 'headers' | 'token' | 'add' | 'remove' }>({
  name: 'http-logger-redact',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require HTTP loggers to redact credentials',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-no-sensitive-data'],
      references: [
        'CWE-532',
        'https://getpino.io/#/docs/redaction',
        'https://github.com/pinojs/pino-http#pinohttpopts-stream',
        'https://github.com/bithavoc/express-winston#request-logging',
        'https://github.com/expressjs/morgan#tokens',
      ],
      sources: [],
      triggers: ['pino-http', 'pinoHttp', 'nestjs-pino', 'LoggerModule', 'xpress-winston', 'xpressWinston', 'morgan'],
    },
    hasSuggestions: true,
    messages: {
      headers:
        '`{{name}}` writes the headers of every request, so `Authorization` and `Cookie` stand in the log and let ' +
        'whoever reads it act as the users. Keep them out with `{{option}}`.',
      token:
        '`{{token}}` writes the credentials of every request to the log, where they let whoever reads it act as the ' +
        'users. Take it out of the format.',
      add: 'Add `{{option}}`.',
      remove: 'Remove `{{token}}`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function checkLogger(call: CallLike): void {
      const use = httpLoggerOf(call, code);
      if (!use || code.isOutsideProduction(call)) return;
      const { place, state, missing } = use;
      if (state === 'closed') satisfied(context, { node: place });
      if (state !== 'open') return;
      const option = OPTIONS[use.package];
      const data = { name: code.getText(call.callee), option };
      const fix = (fixer: Fixer) =>
        missing ? addOption({ ...missing, index: 0, value: VALUES[use.package] }, fixer, code) : null;
      const suggest = missing ? [{ messageId: 'add' as const, data: { option }, fix }] : [];
      context.report({ node: place, messageId: 'headers', data, suggest });
    }

    function checkFormat(call: CallLike): void {
      const found = credentialTokenOf(call, code);
      if (!found || code.isOutsideProduction(call)) return;
      const [start, end] = found.range;
      const token = code.text.slice(start, end);
      const from = code.text[start - 1] === ' ' ? start - 1 : start;
      const fix = (fixer: Fixer) => fixer.removeRange([from, end]);
      context.report({
        node: { range: [start, end] },
        messageId: 'token',
        data: { token },
        suggest: [{ messageId: 'remove', data: { token }, fix }],
      });
    }

    return {
      CallExpression(call) {
        checkLogger(call);
        checkFormat(call);
      },
    };
  },
});
