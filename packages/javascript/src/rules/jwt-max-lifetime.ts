import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { parseDuration } from '@seaworthy/knowledge';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { lifetimeFallback, lifetimeOption, lifetimeStep, type TokenLifetime } from '../model/token-lifetimes.ts';

interface Options {
  maxAccess: string;
  maxRefresh: string;
  refreshNames: string;
}

export default defineRule<{ messageIds: 'long' | 'ambiguous'; options: Options }>({
  name: 'jwt-max-lifetime',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Enforce a maximum for literal JWT lifetimes',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-jwt-expiry'],
      references: [
        'CWE-613',
        'OWASP ASVS 4.0.3 3.3.2',
        'https://github.com/auth0/node-jsonwebtoken#jwtsignpayload-secretorprivatekey-options-callback',
      ],
      sources: [],
      triggers: ['xpir', 'XPIR', 'exp:', 'TTL', 'Ttl', 'ttl', 'ifetime', 'ifeTime', 'IFETIME', 'axAge', 'MAX_AGE'],
    },
    messages: {
      long:
        'A token that is good for {{lifetime}} lets in whoever gets hold of it all that time, because nothing can take it ' +
        'back. Write at most {{most}}, and renew it with a refresh token that the server can revoke.',
      ambiguous:
        '`{{lifetime}}` is a text without a unit, which counts as milliseconds. Write the unit, as in `15m`, or seconds as ' +
        'a number.',
    },
    ...ruleOptions<Options>({
      maxAccess: { type: 'string', default: '24h', description: 'The longest lifetime of a token, as in `8h`.' },
      maxRefresh: { type: 'string', default: '30d', description: 'The longest lifetime of a token that renews others.' },
      refreshNames: {
        type: 'string',
        format: 'regex',
        default: '[Rr]efresh|REFRESH|[Rr]emember',
        description: 'What the function, the variable, the payload or the key of such a token is named for.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [options] = context.options;
    const renews = patternOption(context, 'refreshNames', options.refreshNames);
    const limitOf = (text: string): number => parseDuration(text) ?? Number.POSITIVE_INFINITY;
    const seen = new Set<Node>();

    function check(lifetime: TokenLifetime | undefined): void {
      if (!lifetime || seen.has(lifetime.place) || code.isOutsideProduction(lifetime.place)) return;
      const { place: node, milliseconds, names } = lifetime;
      seen.add(node);
      const most = names.some((name) => renews.test(name)) ? options.maxRefresh : options.maxAccess;
      if (milliseconds === undefined) context.report({ node, messageId: 'ambiguous', data: { lifetime: code.getText(node) } });
      else if (milliseconds <= limitOf(most)) satisfied(context, { node });
      else context.report({ node, messageId: 'long', data: { lifetime: inWords(milliseconds), most } });
    }

    return {
      Property: (property) => check(lifetimeOption(property, code)),
      CallExpression(call) {
        check(lifetimeStep(call, code));
        check(lifetimeFallback(call, code));
      },
      LogicalExpression: (expression) => check(lifetimeFallback(expression, code)),
      ConditionalExpression: (expression) => check(lifetimeFallback(expression, code)),
      AssignmentPattern: (pattern) => check(lifetimeFallback(pattern, code)),
    };
  },
});

function inWords(milliseconds: number): string {
  const days = Math.round(milliseconds / 86_400_000);
  return days >= 2 ? `${days} days` : `${Math.round(milliseconds / 3_600_000)} hours`;
}
