import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isCommandLineTool } from '../model/command-line.ts';
import { logFormatOf } from '../model/log-formats.ts';

export default defineRule<{ messageIds: 'text' }>({
  name: 'structured-logging',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require structured production logs',
      preset: 'strict',
      severity: 'warn',
      risk: 'low',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-structured'],
      references: [
        'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
        'https://getpino.io/#/docs/pretty',
        'https://github.com/winstonjs/winston#formats',
        'https://github.com/expressjs/morgan#predefined-formats',
      ],
      sources: [],
      triggers: ['pino', 'pretty', 'createLogger', 'morgan', 'astify', 'LoggerModule'],
    },
    messages: {
      text:
        '`{{name}}` writes text for people in production too, in which a log service finds no fields to search by or to ' +
        'alert on. Use it in development only, and write JSON otherwise.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    if (isCommandLineTool(code)) return {};

    function check(call: CallLike): void {
      const format = logFormatOf(call, code);
      if (!format || code.isOutsideProduction(format.place) || code.isOutsideProduction(call)) return;
      const { place, name, isStructured } = format;
      if (isStructured) satisfied(context, { node: place });
      else context.report({ node: place, messageId: 'text', data: { name } });
    }

    return { CallExpression: check, NewExpression: check };
  },
});
