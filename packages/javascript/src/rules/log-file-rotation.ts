import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isCommandLineTool } from '../model/command-line.ts';
import { logFilesOf } from '../model/log-files.ts';

export default defineRule<{ messageIds: 'limit' | 'endless' }>({
  name: 'log-file-rotation',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require bounded log files',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['logging-rotation'],
      references: [
        'CWE-400',
        'https://github.com/winstonjs/winston/blob/master/docs/transports.md#file-transport',
        'https://getpino.io/#/docs/help?id=log-rotation',
        'https://log4js-node.github.io/log4js-node/file.html',
      ],
      sources: [],
      triggers: ['transports.File', 'File(', 'pino', 'morgan', 'log4js', 'astify'],
    },
    messages: {
      limit:
        'This log file has no limit, so it grows until the disk is full and everything that writes there stops, the ' +
        'database too. Set {{limit}}, or write to the standard output, where the platform rotates.',
      endless:
        'This log file grows until the disk is full and everything that writes there stops, the database too. Write ' +
        'to the standard output, where the platform rotates, or through a stream that rotates.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    if (isCommandLineTool(code)) return {};

    function check(call: CallLike): void {
      for (const { place, limit, isLimited } of logFilesOf(call, code)) {
        if (code.isOutsideProduction(place)) continue;
        if (isLimited) satisfied(context, { node: place });
        else if (limit === undefined) context.report({ node: place, messageId: 'endless' });
        else context.report({ node: place, messageId: 'limit', data: { limit } });
      }
    }

    return { CallExpression: check, NewExpression: check };
  },
});
