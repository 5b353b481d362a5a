import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { fatalErrorHandlerOf } from '../model/fatal-errors.ts';

interface Options {
  unhandledRejections: boolean;
}

export default defineRule<{ messageIds: 'exception' | 'rejection'; options: Options }>({
  name: 'no-swallowed-fatal-errors',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the process to exit after an uncaught exception',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['process-supervised', 'process-graceful-shutdown'],
      references: [
        'CWE-248',
        'CWE-755',
        'https://nodejs.org/api/process.html#warning-using-uncaughtexception-correctly',
        'https://nodejs.org/api/cli.html#--unhandled-rejectionsmode',
      ],
      sources: [],
      triggers: ['uncaughtException', 'unhandledRejection'],
    },
    messages: {
      exception:
        'This handler of `uncaughtException` lets the process go on, with requests that never end, connections that ' +
        'are never given back and data half changed. Log the error and call `process.exit(1)`, so that the supervisor ' +
        'starts a clean one.',
      rejection:
        'This handler of `unhandledRejection` keeps Node.js from ending the process, which then goes on after work that ' +
        'failed half way. Log the error and call `process.exit(1)`, or leave the handler out.',
    },
    ...ruleOptions<Options>({
      unhandledRejections: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Whether handlers of `unhandledRejection` are reported too.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ unhandledRejections }] = context.options;
    if (code.modules.some((module) => /^electron(?:\/|$)/u.test(module))) return {};

    return {
      CallExpression(call) {
        const handler = fatalErrorHandlerOf(call, code);
        if (!handler) return;
        const { event, place, outcome } = handler;
        if (outcome === 'ends') satisfied(context, { node: place });
        if (outcome !== 'survives' || code.isOutsideProduction(call)) return;
        if (event === 'uncaughtException') context.report({ node: place, messageId: 'exception' });
        else if (unhandledRejections) context.report({ node: place, messageId: 'rejection' });
      },
    };
  },
});
