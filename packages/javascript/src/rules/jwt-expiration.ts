import { patternOption, ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { functionName, functionsAround } from '../model/functions.ts';
import { signedTokenOf } from '../model/jwt.ts';

interface Options {
  ignoreFunctions: string;
}

export default defineRule<{ messageIds: 'forever'; options: Options }>({
  name: 'jwt-expiration',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require an expiry when signing JWTs',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-jwt-expiry'],
      references: [
        'CWE-613',
        'OWASP ASVS 4.0.3 3.5.3',
        'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
        'https://github.com/auth0/node-jsonwebtoken#token-expiration-exp-claim',
      ],
      sources: [],
      triggers: ['jsonwebtoken', 'jose', 'hono/jwt', '@nestjs/jwt', '@fastify/jwt', 'fast-jwt'],
    },
    messages: {
      forever:
        'This token has no expiry, so whoever gets hold of it is let in until the key changes. Set a lifetime: ' +
        "`expiresIn: '15m'` among the options, `.setExpirationTime('15m')` with jose, or `exp` in the payload.",
    },
    ...ruleOptions<Options>({
      ignoreFunctions: {
        type: 'string',
        format: 'regex',
        default: '[Uu]nsubscribe|[Ii]nvite|[Ww]ebhook',
        description: 'Functions whose tokens may last for ever, by what their names contain.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const ignored = patternOption(context, 'ignoreFunctions', context.options[0].ignoreFunctions);

    return {
      CallExpression(call) {
        const token = signedTokenOf(call, code);
        if (!token || code.isOutsideProduction(call)) return;
        const { lifetime, place } = token;
        if (lifetime.state === 'given') return satisfied(context, { node: lifetime.property });
        if (lifetime.state === 'unknown') return;
        const names = functionsAround(call).map((each) => functionName(each) ?? '');
        if (!names.some((name) => ignored.test(name))) context.report({ node: place, messageId: 'forever' });
      },
    };
  },
});
