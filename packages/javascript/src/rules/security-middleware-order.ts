import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { callBehind } from '../model/calls.ts';
import { lateMiddlewareIn } from '../model/middleware.ts';

interface Options {
  middleware: readonly string[];
}

export default defineRule<{ messageIds: 'late'; options: Options }>({
  name: 'security-middleware-order',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require security middleware before the routes',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: [
        'headers-security-baseline',
        'rate-limit-enabled',
        'cors-explicit-origins',
        'input-request-size',
        'auth-csrf',
      ],
      references: ['CWE-696', 'https://expressjs.com/en/guide/using-middleware.html'],
      sources: [],
      triggers: ['.use'],
    },
    messages: {
      late:
        '`{{name}}` is registered after {{route}} (line {{line}}), which therefore never passes through it. Move it ' +
        'above the routes.',
    },
    ...ruleOptions<Options>({
      middleware: {
        ...stringList,
        default: ['helmet', 'cors', 'express-rate-limit', 'csrf-csrf', 'hpp', 'express-mongo-sanitize'],
        description: 'Packages whose middleware has to come before the routes.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const modules = new Set(context.options[0].middleware);

    return {
      'Program:exit'() {
        const late = lateMiddlewareIn(modules, code);
        for (const { place, earlier } of late) {
          const route = describe(earlier.method, earlier.path);
          const { line } = code.getLoc(earlier.call).start;
          context.report({
            node: place,
            messageId: 'late',
            data: { name: code.getText(place), route, line },
            related: [{ node: earlier.call, message: 'Registered before it.' }],
          });
        }
        for (const registration of code.registrations) {
          if (registration.kind !== 'use' || registration.hasPath) continue;
          if (late.some((each) => each.registration === registration)) continue;
          const [handler] = registration.handlers;
          const made = handler && callBehind(handler, code);
          const module = made && code.originOf(made.callee)?.module;
          if (module !== undefined && modules.has(module)) satisfied(context, { node: registration.call });
        }
      },
    };
  },
});

function describe(method: string, path: string | undefined): string {
  return path === undefined ? `a call of \`${method}\`` : `\`${method} ${path}\``;
}
