import { satisfied } from '@seaworthy/core';
import type { CallLike, Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { limiterEffects, type Effect } from '../model/disabled-limiters.ts';
import type { FallbackNode } from '../model/fallbacks.ts';
import { LIMITER_WORDS, switchFallback } from '../model/rate-limits.ts';
import { skipsByRoute, throttlersSkippedBy } from '../model/throttlers.ts';

/** Controllers whose routes are tried first. */
const AUTHENTICATION = /auth|login|user|account|session/iu;

export default defineRule<{ messageIds: Exclude<Effect, 'limits'> | 'off' | 'fallback' }>({
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
      refuses: '`{{setting}}` refuses every request. Write the number of requests that are allowed.',
      byVersion:
        '`{{setting}}` refuses every request, or, {{older}}. Write the number of requests that are allowed.',
      off: '`{{setting}}` switches the limiter off, so passwords and codes can be tried without end. Take it out.',
      fallback:
        'Where nobody sets `{{name}}`, {{value}} applies and nothing is limited, so passwords and codes can be tried without ' +
        'end. Let limiters be on unless they are switched off.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function report(node: Node, messageId: Exclude<Effect, 'limits'> | 'off', older = ''): void {
      if (!code.isOutsideProduction(node)) context.report({ node, messageId, data: { setting: code.getText(node), older } });
    }

    function check(call: CallLike): void {
      for (const { effect, place, older } of limiterEffects(call, code)) {
        if (effect === 'limits') satisfied(context, { node: place });
        else report(place, effect, older);
      }
    }

    function checkFallback(node: FallbackNode): void {
      const found = switchFallback(node, code);
      if (!found || code.isOutsideProduction(found.value)) return;
      const { name, value, isOn } = found;
      if (isOn) satisfied(context, { node: value });
      else context.report({ node: value, messageId: 'fallback', data: { name, value: code.getText(value) } });
    }

    return {
      CallExpression(call) {
        check(call);
        checkFallback(call);
      },
      NewExpression: check,
      ClassDeclaration({ id, decorators, body }) {
        const skipping = AUTHENTICATION.test(id?.name ?? '') ? throttlersSkippedBy(decorators, code) : undefined;
        if (skipping && !skipsByRoute(body, code)) report(skipping, 'off');
      },
      LogicalExpression: checkFallback,
      AssignmentPattern: checkFallback,
    };
  },
});
