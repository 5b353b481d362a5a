import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { LIMITER_WORDS, limiterOf } from '../model/rate-limits.ts';
import { isConstant } from '../model/values.ts';

export default defineRule<{ messageIds: 'memory' }>({
  name: 'rate-limit-store',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a shared store for rate limiters',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['rate-limit-shared-store'],
      references: ['CWE-770', 'https://express-rate-limit.mintlify.app/reference/stores'],
      sources: [],
      triggers: LIMITER_WORDS,
    },
    messages: {
      memory:
        'This limiter counts in the memory of one process: with several, each allows the whole number, and a restart forgets ' +
        'everything. Give it a store that all of them share, such as Redis.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      if (code.isOutsideProduction(call)) return;
      const use = limiterOf(call, code);
      if (use) {
        const { options, stores } = use.limiter;
        const driver = code.optionOf(call, options, 'driver');
        const given = stores.map((name) => code.optionOf(call, options, name));
        const store = given.find(({ state }) => state === 'given');
        const isInMemory = driver.state === 'given' && isConstant(driver.value, 'memory');
        if (store?.state === 'given' && !isInMemory) satisfied(context, { node: store.property });
        else if (isInMemory || given.every(({ state }) => state === 'absent')) context.report({ node: call.callee, messageId: 'memory' });
      } else if (code.isFrom(call.callee, '@nestjs/throttler', 'ThrottlerModule.forRoot')) {
        const isKnown = call.arguments.every((argument) => /^(?:Object|Array)Expression$/u.test(argument.type)) && !code.getText(call).includes('...');
        if (isKnown && !/\bstorage\b|Redis/u.test(code.getText(call)))
          context.report({ node: call.callee, messageId: 'memory' });
      } else if (code.isFrom(call.callee, 'rate-limiter-flexible', 'RateLimiterMemory') && !isInsurance(call)) {
        context.report({ node: call.callee, messageId: 'memory' });
      }
    }

    /** A limiter for the time when the shared one cannot be reached: `insuranceLimiter`. */
    function isInsurance(call: CallLike): boolean {
      const { parent } = call;
      if (parent.type === 'Property') return code.getText(parent.key) === 'insuranceLimiter';
      return code.text.includes('insuranceLimiter');
    }

    return { CallExpression: check, NewExpression: check };
  },
});
