import { isFunction, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { LIMITER_WORDS, limiterOf, limitOf } from '../model/rate-limits.ts';
import { isConstant } from '../model/values.ts';

/** Options with a function that says who is not counted. */
const EXEMPTIONS = ['skip', 'allowList', 'whitelist'];
const SWITCHES = ['enabled', 'enable'];
/** Controllers whose routes are tried first. */
const AUTHENTICATION = /auth|login|user|account|session/iu;

export default defineRule<{ messageIds: 'everybody' | 'endless' | 'zero' | 'off' }>({
  name: 'rate-limit-not-disabled',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow switched-off rate limiters',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['rate-limit-enabled', 'rate-limit-allowlist'],
      references: [
        'CWE-770',
        'CWE-307',
        'OWASP API Security 2023 API4',
        'https://express-rate-limit.mintlify.app/reference/configuration#limit',
        'https://express-rate-limit.mintlify.app/reference/configuration#skip',
      ],
      sources: [],
      triggers: LIMITER_WORDS,
    },
    messages: {
      everybody:
        '`{{setting}}` exempts every request, so nothing is limited although the limiter is there. Exempt what is meant, by ' +
        'its path or its address.',
      endless: '`{{setting}}` is a limit that nobody reaches, so nothing is limited although the limiter is there. Write a number.',
      zero:
        '`{{setting}}` means no limit up to express-rate-limit 6, and refuses every request from 7 on. Write the number of ' +
        'requests that are allowed.',
      off: '`{{setting}}` switches the limiter off, so passwords and codes can be tried without end. Take it out.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(node: Node, messageId: 'everybody' | 'endless' | 'zero' | 'off'): void {
      if (!code.isOutsideProduction(node)) context.report({ node, messageId, data: { setting: code.getText(node) } });
    }

    function check(call: CallLike): void {
      const use = limiterOf(call, code);
      if (!use) return;
      const limit = limitOf(use, code);
      if (limit && isConstant(limit.value, Infinity, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, -1)) report(limit.property, 'endless');
      else if (limit && isConstant(limit.value, 0)) report(limit.property, 'zero');
      for (const name of EXEMPTIONS) {
        const option = code.optionOf(call, use.limiter.options, name);
        if (option.state === 'given' && option.value.type === 'function' && isAlwaysTrue(option.value.node)) report(option.property, 'everybody');
      }
      for (const name of SWITCHES) {
        const option = code.optionOf(call, use.limiter.options, name);
        if (option.state === 'given' && isConstant(option.value, false)) report(option.property, 'off');
      }
    }

    function checkClass({ id, decorators }: TSESTree.ClassDeclaration): void {
      if (!AUTHENTICATION.test(id?.name ?? '')) return;
      for (const decorator of decorators) {
        const { expression } = decorator;
        const isBare = expression.type === 'CallExpression' && expression.arguments.length === 0;
        if (isBare && code.isFrom(expression.callee, '@nestjs/throttler', 'SkipThrottle')) report(decorator, 'off');
      }
    }

    return { CallExpression: check, NewExpression: check, ClassDeclaration: checkClass };
  },
});

/** `() => true`, also as a block and `async`. */
function isAlwaysTrue(node: Node): boolean {
  if (!isFunction(node)) return false;
  const statements: readonly Node[] = node.body.type === 'BlockStatement' ? node.body.body : [node.body];
  const [only] = statements;
  if (!only || statements.length > 1) return false;
  const result = only.type === 'ReturnStatement' ? only.argument : only;
  const inner = result ? unwrap(result) : undefined;
  return inner?.type === 'Literal' && inner.value === true;
}
