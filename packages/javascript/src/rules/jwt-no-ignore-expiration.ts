import type { Fixer } from '@seaworthy/core';
import { propertyName } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { functionName, functionsAround } from '../model/functions.ts';
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

    return {
      Property(property) {
        if (propertyName(property) !== 'ignoreExpiration' || !isConstant(code.valueOf(property.value), true)) return;
        if (code.isOutsideProduction(property)) return;
        if (functionsAround(property).some((each) => RENEWS.test(functionName(each) ?? ''))) return;
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
