import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { callBehind } from '../model/calls.ts';
import { sessionLibraryOf, sessionOptionsIndex } from '../model/sessions.ts';
import { isConstant } from '../model/values.ts';

interface Options {
  allowBounded: boolean;
  allowInDevelopmentGuard: boolean;
}

export default defineRule<{ messageIds: 'default' | 'memory' | 'bounded'; options: Options }>({
  name: 'session-store',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the in-memory session store',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['session-shared-store'],
      references: [
        'CWE-770',
        'https://github.com/expressjs/session#sessionoptions',
        'https://github.com/expressjs/session#compatible-session-stores',
      ],
      sources: [],
      triggers: ['express-session', '@fastify/session'],
    },
    messages: {
      default:
        'Without `store`, {{library}} keeps sessions in the memory of this process: it grows until it runs out, a ' +
        'restart logs everybody out, and a second instance knows none of them. Give it a store that instances ' +
        'share, such as Redis.',
      memory:
        '`{{value}}` keeps sessions in the memory of this process: it grows until it runs out, a restart logs ' +
        'everybody out, and a second instance knows none of them. Use a store that instances share, such as Redis.',
      bounded:
        '`{{value}}` keeps sessions in the memory of this process: a restart logs everybody out, and a second ' +
        'instance knows none of them. Use a store that instances share, such as Redis.',
    },
    ...ruleOptions<Options>({
      allowBounded: {
        type: 'boolean',
        default: true,
        strict: false,
        description: 'Whether the package memorystore will do, which drops sessions that have expired.',
      },
      allowInDevelopmentGuard: {
        type: 'boolean',
        default: true,
        description: 'Whether code that only runs outside production may use the memory.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowBounded, allowInDevelopmentGuard }] = context.options;

    return {
      CallExpression(call) {
        const library = sessionLibraryOf(call, code);
        if (!library?.onServer || (allowInDevelopmentGuard && code.isOutsideProduction(call))) return;
        const store = code.optionOf(call, sessionOptionsIndex(library, call), 'store');
        if (store.state === 'absent' || (store.state === 'given' && isConstant(store.value, null))) {
          context.report({ node: call.callee, messageId: 'default', data: { library: library.module } });
        }
        if (store.state !== 'given') return;
        const made = callBehind(store.value.node, code);
        if (!made) return;
        const data = { value: `new ${code.getText(made.callee)}()` };
        if (code.isFrom(made.callee, library.module, library.onServer.defaultStore)) {
          context.report({ node: store.property, messageId: 'memory', data });
        } else if (code.originOf(made.callee)?.module === 'memorystore') {
          if (!allowBounded) context.report({ node: store.property, messageId: 'bounded', data });
        } else {
          satisfied(context, { node: store.property });
        }
      },
    };
  },
});
