import { satisfied, type Fixer } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { comparedSecret } from '../model/compared-secrets.ts';
import { cryptoNameIn } from '../model/crypto-imports.ts';
import { functionsAround } from '../model/functions.ts';

export default defineRule<{ messageIds: 'early' | 'constant' }>({
  name: 'timing-safe-compare',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require constant-time comparison of secrets and signatures',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-no-bypass'],
      references: ['CWE-208', 'https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b'],
      sources: [],
      triggers: ['createHmac', 'headers', 'header', '.get(', 'timingSafeEqual'],
    },
    hasSuggestions: true,
    messages: {
      early:
        '`{{operator}}` ends at the first character that differs, so the time of the answer tells somebody who tries ' +
        'how much of {{secret}} is right. Compare with `crypto.timingSafeEqual`, after a look at the lengths.',
      constant: 'Write `crypto.timingSafeEqual`; it throws where the lengths differ.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      BinaryExpression(node) {
        if (!/^[=!]==?$/u.test(node.operator) || node.left.type === 'PrivateIdentifier') return;
        const secret = comparedSecret(node.left, node.right, code);
        const [around] = functionsAround(node);
        if (!secret || code.isOutsideProduction(node) || code.getText(around ?? code.ast).includes('timingSafeEqual')) return;
        const [left, right] = [node.left, node.right].map((each) => `Buffer.from(String(${code.getText(each)}))`);
        const fix = (fixer: Fixer) => {
          const { name, addImport } = cryptoNameIn(code);
          const not = node.operator.startsWith('!') ? '!' : '';
          return [...addImport(fixer), fixer.replaceText(node, `${not}${name}.timingSafeEqual(${left}, ${right})`)];
        };
        context.report({ node, messageId: 'early', data: { operator: node.operator, secret }, suggest: [{ messageId: 'constant', fix }] });
      },
      CallExpression(call) {
        if (code.isFrom(call.callee, 'crypto', 'timingSafeEqual')) satisfied(context, { node: call.callee });
      },
    };
  },
});
