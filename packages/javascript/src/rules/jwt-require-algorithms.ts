import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { JWT_VERIFIERS } from '../libraries/jwt-verification.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'jwt-require-algorithms',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require an explicit algorithm list when verifying',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'high',
      checklist: 'advises',
      controls: ['auth-jwt-verification'],
      references: ['CWE-347', 'https://www.rfc-editor.org/rfc/rfc8725#section-3.1'],
      sources: [],
      triggers: ['jsonwebtoken', 'jose', 'passport-jwt'],
    },
    messages: {
      missing:
        'Without `algorithms` the token has a say in how it is checked, which has let forged ones in before: a public key ' +
        "taken for a shared secret. Name the algorithm of your key: `algorithms: ['RS256']`.",
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      const origin = code.originOf(call.callee);
      const verifier = JWT_VERIFIERS.find(({ module, name }) => module === origin?.module && name === origin.name);
      if (!verifier) return;
      // A callback may stand in the place of the options.
      const argument = call.arguments[verifier.options];
      const hasCallback = argument !== undefined && code.valueOf(argument).type === 'function';
      const algorithms = code.optionOf(call, hasCallback ? call.arguments.length : verifier.options, 'algorithms');
      if (algorithms.state === 'given') satisfied(context, { node: algorithms.property });
      else if (algorithms.state === 'absent' && !code.isOutsideProduction(call)) {
        context.report({ node: call.callee, messageId: 'missing' });
      }
    }

    return { CallExpression: check, NewExpression: check };
  },
});
