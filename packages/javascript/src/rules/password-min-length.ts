import { ruleOptions, satisfied, type Fixer } from '@seaworthy/core';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { isNotChosen, minimumGivenBy, minimumSetBy } from '../model/password-minimums.ts';
import { numberOf } from '../model/values.ts';

interface Options {
  min: number;
}

export default defineRule<{ messageIds: 'short' | 'longer'; options: Options }>({
  name: 'password-min-length',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a minimum password length',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-password-policy'],
      references: ['CWE-521', 'OWASP ASVS 4.0.3 2.1.1', 'https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver'],
      sources: [],
      triggers: ['assword'],
    },
    hasSuggestions: true,
    messages: {
      short:
        'Passwords of {{value}} characters are accepted here, which are guessed by trying all of them. Demand ' +
        '{{least}} or more.',
      longer: 'Demand {{least}} characters.',
    },
    ...ruleOptions<Options>({
      min: { type: 'integer', minimum: 1, default: 8, description: 'The fewest characters of a password.' },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ min: least }] = context.options;

    function check(node: Node | undefined): void {
      const value = node && numberOf(code.valueOf(node));
      // 0 and 1 say that the field has to be filled in.
      if (!node || value === undefined || value < 2) return;
      if (value >= least) return satisfied(context, { node });
      if (isNotChosen(node, context.filename) || code.isOutsideProduction(node)) return;
      const fix = (fixer: Fixer) => (node.type === 'Literal' ? fixer.replaceText(node, String(least)) : null);
      context.report({ node, messageId: 'short', data: { value, least }, suggest: [{ messageId: 'longer', data: { least }, fix }] });
    }

    return {
      CallExpression: (call) => check(minimumGivenBy(call, code)),
      Property: (property) => check(minimumSetBy(property)),
    };
  },
});
