import { satisfied } from '@seaworthy/core';
import type { CallLike } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { JWT_VERIFIERS } from '../libraries/jwt-verification.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt } from '../model/options.ts';
import type { Origin } from '../model/origins.ts';
import { strategyOrigin } from '../model/token-options.ts';

/** What makes a key for jose that fits several algorithms. */
const ANY_ALGORITHM: ReadonlySet<string> = new Set([
  'crypto:createSecretKey()',
  'global:Buffer.from()',
  'global:TextEncoder().encode()',
  'jose:createLocalJWKSet()',
  'jose:createRemoteJWKSet()',
]);

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
      const origin = strategyOrigin(call, code);
      const verifier = JWT_VERIFIERS.find(({ module, name }) => module === origin?.module && name === origin.name);
      if (!verifier) return;
      // A callback may stand in the place of the options.
      const argument = call.arguments[verifier.options];
      const hasCallback = argument !== undefined && code.valueOf(argument).type === 'function';
      const algorithms = code.optionOf(call, hasCallback ? call.arguments.length : verifier.options, 'algorithms');
      if (algorithms.state === 'given') satisfied(context, { node: algorithms.property });
      else if (algorithms.state === 'absent' && !isKeyOfOneAlgorithm(call, origin, code) && !code.isOutsideProduction(call)) {
        context.report({ node: call.callee, messageId: 'missing' });
      }
    }

    return { CallExpression: check, NewExpression: check };
  },
});

/** With jose a key knows its algorithm, unless it is a shared secret or comes from a set of keys. */
function isKeyOfOneAlgorithm(call: CallLike, origin: Origin | undefined, code: JavaScriptModel): boolean {
  const key = argumentAt(call, 1);
  if (origin?.module !== 'jose' || !key) return false;
  const made = code.originOf(key);
  return !made || !ANY_ALGORITHM.has(`${made.module}:${made.name}`);
}
