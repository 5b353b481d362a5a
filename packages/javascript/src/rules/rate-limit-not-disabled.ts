import { satisfied } from '@seaworthy/core';
import { isFunction, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import type { FallbackNode } from '../model/fallbacks.ts';
import type { GivenOption } from '../model/options.ts';
import { LIMITER_WORDS, limiterOf, limitOf, switchFallback, type LimiterUse } from '../model/rate-limits.ts';
import { isConstant, numberOf } from '../model/values.ts';

/** Options with a function that says who is not counted. */
const EXEMPTIONS = ['skip', 'allowList', 'whitelist'];
const SWITCHES = ['enabled', 'enable'];
/** Controllers whose routes are tried first. */
const AUTHENTICATION = /auth|login|user|account|session/iu;

export default defineRule<{ messageIds: 'everybody' | 'endless' | 'zero' | 'off' | 'fallback' }>({
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
      triggers: [...LIMITER_WORDS, 'LIMIT', 'THROTTL'],
    },
    messages: {
      everybody:
        '`{{setting}}` exempts every request, so nothing is limited although the limiter is there. Exempt what is meant, by ' +
        'its path or its address.',
      endless: '`{{setting}}` is a limit that nobody reaches, so nothing is limited although the limiter is there. Write a number.',
      zero:
        '`{{setting}}` refuses every request, or, up to express-rate-limit 6, limits none. Write the number of ' +
        'requests that are allowed.',
      off: '`{{setting}}` switches the limiter off, so passwords and codes can be tried without end. Take it out.',
      fallback:
        'Where nobody sets `{{name}}`, {{value}} applies and nothing is limited, so passwords and codes can be tried without ' +
        'end. Let limiters be on unless they are switched off.',
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
      const everybody = given(use, EXEMPTIONS).find(({ value }) => value.type === 'function' && isAlwaysTrue(value.node));
      const off = given(use, SWITCHES).find(({ value }) => isConstant(value, false));
      if (everybody) report(everybody.property, 'everybody');
      if (off) report(off.property, 'off');
      if (!limit) return;
      if (isConstant(limit.value, Infinity, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, -1)) report(limit.property, 'endless');
      else if (isConstant(limit.value, 0)) report(limit.property, 'zero');
      else if (numberOf(limit.value) !== undefined && !everybody && !off) satisfied(context, { node: limit.property });
    }

    function given({ call, limiter }: LimiterUse, names: readonly string[]): GivenOption[] {
      return names.map((name) => code.optionOf(call, limiter.options, name)).filter((option) => option.state === 'given');
    }

    function checkFallback(node: FallbackNode): void {
      const found = switchFallback(node, code);
      if (!found || code.isOutsideProduction(found.value)) return;
      const { name, value, isOn } = found;
      if (isOn) satisfied(context, { node: value });
      else context.report({ node: value, messageId: 'fallback', data: { name, value: code.getText(value) } });
    }

    function checkClass({ id, decorators }: TSESTree.ClassDeclaration): void {
      if (!AUTHENTICATION.test(id?.name ?? '')) return;
      for (const decorator of decorators) {
        const { expression } = decorator;
        const isBare = expression.type === 'CallExpression' && expression.arguments.length === 0;
        if (isBare && code.isFrom(expression.callee, '@nestjs/throttler', 'SkipThrottle')) report(decorator, 'off');
      }
    }

    return {
      CallExpression(call) {
        check(call);
        checkFallback(call);
      },
      NewExpression: check,
      ClassDeclaration: checkClass,
      LogicalExpression: checkFallback,
      AssignmentPattern: checkFallback,
    };
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
