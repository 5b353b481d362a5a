import { satisfied } from '@seaworthy/core';
import { parseDuration } from '@seaworthy/knowledge';
import { isFunction, lastName, unwrap, type CallLike, type FunctionNode, type Node } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { signedTokenOf } from '../model/jwt.ts';
import { stringOf } from '../model/values.ts';

/** Tokens that end so soon need no list of those that were taken back. */
const SHORT = 15 * 60_000;

export default defineRule<{ messageIds: 'middleware' | 'strategy' }>({
  name: 'jwt-revocation-check',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require a revocation check in JWT middleware',
      preset: 'off',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['auth-token-revocation'],
      references: ['CWE-613', 'OWASP ASVS 4.0.3 3.3.1', 'https://github.com/auth0/express-jwt#revoked-tokens'],
      sources: [],
      triggers: ['express-jwt', 'Strategy'],
    },
    messages: {
      middleware:
        'Nothing here asks whether the token was taken back, so logging out does not end it. Set `isRevoked`, which looks the ' +
        'token up.',
      strategy:
        'This strategy lets in whoever the token names without looking the user up, so logging out, and removing the user, do ' +
        'not end it. Look the user or the token up before `done`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function check(call: CallLike): void {
      if (code.isOutsideProduction(call)) return;
      if (code.isFrom(call.callee, 'express-jwt', '', 'expressjwt')) {
        const revoked = code.optionOf(call, 0, 'isRevoked');
        if (revoked.state === 'given') satisfied(context, { node: revoked.property });
        else if (revoked.state === 'absent' && call.arguments[0] && !hasShortTokens()) {
          context.report({ node: call.callee, messageId: 'middleware' });
        }
        return;
      }
      const verify = call.arguments.at(-1);
      if (!/jwt.*strategy$/iu.test(lastName(call.callee) ?? '') && !code.isFrom(call.callee, 'passport-jwt', 'Strategy')) return;
      if (verify && isFunction(verify) && givesPayload(verify) && !hasShortTokens()) context.report({ node: verify, messageId: 'strategy' });
    }

    /** Whether every lifetime in the file is short, and there is one. */
    function hasShortTokens(): boolean {
      const lifetimes = code.calls.flatMap((call) => {
        const token = call.type === 'CallExpression' ? signedTokenOf(call, code) : undefined;
        return token?.lifetime.state === 'given' ? [stringOf(token.lifetime.value)] : [];
      });
      return lifetimes.length > 0 && lifetimes.every((text) => text !== undefined && (parseDuration(text) ?? SHORT + 1) <= SHORT);
    }

    return { CallExpression: check, NewExpression: check };
  },
});

/** `(payload, done) => done(null, payload)`, and nothing else. */
function givesPayload(verify: FunctionNode): boolean {
  const [payload] = verify.params;
  const body: Node | undefined = verify.body.type === 'BlockStatement' ? verify.body.body[0] : verify.body;
  const only = verify.body.type !== 'BlockStatement' || verify.body.body.length === 1;
  if (!body || !only || payload?.type !== 'Identifier') return false;
  const result = body.type === 'ExpressionStatement' ? body.expression : body.type === 'ReturnStatement' ? body.argument : body;
  const call = result && unwrap(result);
  const given = call?.type === 'CallExpression' ? call.arguments[1] : undefined;
  return given?.type === 'Identifier' && given.name === payload.name;
}
