import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { budgetOf, LIMITER_WORDS, limiterOf, limitOf } from '../model/rate-limits.ts';

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
        default: '[Ll]ogin|[Ss]ign_?[Ii]n|[Aa]uth|[Oo]tp|OTP|[Vv]erif|[Rr]eset|[Ff]orgot|[Rr]efresh|LOGIN|AUTH',
        description: 'What the limiter, or the path that it is for, is named where passwords and codes are checked.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const auth = patternOption(context, 'authNames', options.authNames);

    function isForAuthentication(call: CallLike): boolean {
      const { parent } = call;
      if (parent.type === 'VariableDeclarator') return auth.test(code.getText(parent.id));
      return code.registrations.some(({ path, handlers }) => path !== undefined && auth.test(path) && handlers.includes(call));
    }

    function check(call: CallLike): void {
      const use = limiterOf(call, code);
      const budget = use && budgetOf(use, code);
      const limit = use && limitOf(use, code);
      if (budget === undefined || !limit || !Number.isFinite(budget) || code.isOutsideProduction(call)) return;
      const isAuth = isForAuthentication(call);
      const most = isAuth ? options.authPerMinute : options.globalPerMinute;
      const data = { budget: Math.round(budget), most };
      if (budget <= most) satisfied(context, { node: limit.property });
      else context.report({ node: limit.property, messageId: isAuth ? 'guessing' : 'generous', data });
    }

    return { CallExpression: check };
  },
});
