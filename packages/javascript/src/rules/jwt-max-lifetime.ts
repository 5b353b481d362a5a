import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { parseDuration } from '@seaworthy/knowledge';
import type { Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { signedTokenOf } from '../model/jwt.ts';
import type { Value } from '../model/values.ts';

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
      triggers: ['jsonwebtoken', 'jose', 'hono/jwt', '@nestjs/jwt', '@fastify/jwt', 'fast-jwt'],
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
    const milliseconds = (text: string): number => parseDuration(text) ?? Number.POSITIVE_INFINITY;

    function isRefresh(call: Node): boolean {
      const { parent } = call;
      const around = parent?.type === 'AwaitExpression' ? parent.parent : parent;
      const holder = around?.type === 'VariableDeclarator' ? code.getText(around.id) : '';
      const names = functionsAround(call).map((each) => functionName(each) ?? '');
      return [...names, holder, code.getText(call)].some((text) => renews.test(text));
    }

    return {
      CallExpression(call) {
        const token = signedTokenOf(call, code);
        if (token?.lifetime.state !== 'given' || code.isOutsideProduction(call)) return;
        const { property, value } = token.lifetime;
        const lifetime = lifetimeOf(value);
        const node = property.type === 'Property' ? property.value : (property.arguments[0] ?? property);
        if (lifetime === 'ambiguous') {
          context.report({ node, messageId: 'ambiguous', data: { lifetime: code.getText(node) } });
        } else if (lifetime !== undefined) {
          const most = isRefresh(call) ? options.maxRefresh : options.maxAccess;
          if (lifetime <= milliseconds(most)) satisfied(context, { node: property });
          else context.report({ node, messageId: 'long', data: { lifetime: inWords(lifetime), most } });
        }
      },
    };
  },
});

/** In milliseconds; undefined when nobody knows. */
function lifetimeOf(value: Value): number | 'ambiguous' | undefined {
  if (value.type !== 'scalar') return undefined;
  // `exp` in the payload is a date and not a lifetime.
  if (typeof value.value === 'number') return value.value < 1e9 ? value.value * 1000 : undefined;
  if (typeof value.value !== 'string') return undefined;
  return /^\s*\d+\s*$/u.test(value.value) ? 'ambiguous' : parseDuration(value.value);
}

function inWords(milliseconds: number): string {
  const days = Math.round(milliseconds / 86_400_000);
  return days >= 2 ? `${days} days` : `${Math.round(milliseconds / 3_600_000)} hours`;
}
