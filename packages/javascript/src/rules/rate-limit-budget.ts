import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { wordsOf } from '@seaworthy/knowledge';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { LIMITER_WORDS } from '../model/rate-limits.ts';
import { requestBudgets, subjectsOf } from '../model/request-budgets.ts';

interface Options {
  globalPerMinute: number;
  authPerMinute: number;
  authNames: string;
}

export default defineRule<{ messageIds: 'generous' | 'guessing'; options: Options }>({
  name: 'rate-limit-budget',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Enforce a maximum for literal request budgets',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['rate-limit-global-default', 'rate-limit-auth-endpoints', 'rate-limit-per-endpoint'],
      references: ['CWE-307', 'OWASP ASVS 4.0.3 2.2.1'],
      sources: [],
      triggers: LIMITER_WORDS,
    },
    messages: {
      generous:
        '{{budget}} requests a minute from one client are more than a person ever makes, so the limit keeps nobody off. Write ' +
        'at most {{most}} a minute.',
      guessing:
        '{{budget}} requests a minute are enough to guess passwords and codes. Write at most {{most}} a minute for routes that ' +
        'check them.',
    },
    ...ruleOptions<Options>({
      globalPerMinute: { type: 'integer', minimum: 1, default: 1000, description: 'The most requests a minute from one client.' },
      authPerMinute: { type: 'integer', minimum: 1, default: 10, description: 'The most where passwords and codes are checked.' },
      authNames: {
        type: 'string',
        format: 'regex',
        default: String.raw`\b(log ?in|sign ?in|auth(n|enticat\w*)?|otp|verif\w*|reset|forg[eo]t|refresh)\b`,
        description: 'What the limiter, or the path that it is for, is named where passwords and codes are checked, in words: `login limiter`.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const auth = patternOption(context, 'authNames', options.authNames);

    function check(call: CallLike): void {
      const budgets = requestBudgets(call, code);
      if (budgets.length === 0 || code.isOutsideProduction(call)) return;
      const isAuth = subjectsOf(call, code).some((name) => auth.test(wordsOf(name).join(' ').toLowerCase()));
      const most = isAuth ? options.authPerMinute : options.globalPerMinute;
      for (const { perMinute, place, isCertain } of budgets) {
        const data = { budget: Math.round(perMinute), most };
        if (perMinute > most) context.report({ node: place, messageId: isAuth ? 'guessing' : 'generous', data });
        else if (isCertain) satisfied(context, { node: place });
      }
    }

    return { CallExpression: check };
  },
});
