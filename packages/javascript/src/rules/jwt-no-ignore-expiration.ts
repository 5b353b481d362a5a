import { satisfied, type Fixer } from '@seaworthy/core';
import { propertyName, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { ALWAYS_EXPIRING } from '../libraries/jwt-verification.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { classAround, isTokenOption, tokenCallAround } from '../model/token-options.ts';
import { isConstant } from '../model/values.ts';

/** Functions that read an expired token in order to renew or to end a session. */
const RENEWS = /refresh|renew|rotate|logout|signOut|revoke|blacklist|blocklist/iu;

export default defineRule<{ messageIds: 'ignored' | 'check' }>({
  name: 'jwt-no-ignore-expiration',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow ignoring token expiry on verification',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['auth-jwt-expiry', 'auth-jwt-verification'],
      references: [
        'CWE-613',
        'https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback',
        'https://www.passportjs.org/packages/passport-jwt/',
      ],
      sources: [],
      triggers: ['ignoreExpiration'],
    },
    hasSuggestions: true,
    messages: {
      ignored:
        'With `{{setting}}` a token is accepted however long ago it expired, so one that was stolen or that its user gave ' +
        'back is good for ever. Take it out.',
      check: 'Refuse expired tokens.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    /** In a function, or in a strategy of Passport, that is named for it. */
    function isForRenewal(node: Node): boolean {
      const strategy = classAround(node);
      const heading = strategy ? code.text.slice(strategy.range[0], strategy.body.range[0]) : '';
      return RENEWS.test(heading) || functionsAround(node).some((each) => RENEWS.test(functionName(each) ?? ''));
    }

    return {
      Property(property) {
        if (propertyName(property) !== 'ignoreExpiration' || !isTokenOption(property, code)) return;
        if (isOverwritten(property) || ALWAYS_EXPIRING.has(tokenCallAround(property, code)?.module ?? '')) return;
        const value = code.valueOf(property.value);
        if (isConstant(value, false)) satisfied(context, { node: property });
        if (!isConstant(value, true) || code.isOutsideProduction(property) || isForRenewal(property)) return;
        const fix = (fixer: Fixer) => fixer.replaceText(property.value, 'false');
        context.report({
          node: property,
          messageId: 'ignored',
          data: { setting: code.getText(property) },
          suggest: property.shorthand ? [] : [{ messageId: 'check', fix }],
        });
      },
    };
  },
});

/** passport-jwt puts its own `ignoreExpiration`, `false` by itself, over that of `jsonWebTokenOptions`. */
function isOverwritten({ parent: { parent } }: TSESTree.Property): boolean {
  return parent.type === 'Property' && propertyName(parent) === 'jsonWebTokenOptions';
}
