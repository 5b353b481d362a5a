import { literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { checkAround } from '../model/authentication-checks.ts';
import { decodedIn, isVerifiedNear, partOfToken } from '../model/decoded-tokens.ts';
import { nodesWithin } from '../model/descendants.ts';

/** Where servers keep who asks. */
const USER_PLACE =
  /^(?:(?:req|request)\.(?:user|auth|userId|currentUser|session\.user)|(?:ctx|context)\.(?:state\.)?user|res\.locals\.(?:user|auth))(?:\.\w+)?$/u;
const PRIVILEGE = /^(?:role|roles|isAdmin|admin|permissions|scope|scopes|groups)$/u;
/** What Hono's context, and those like it, keep it under. */
const USER_KEY = /^(?:user|userId|auth|currentUser|jwtPayload)$/u;
const CONTEXT = /^(?:c|ctx|context)$/u;

export default defineRule<{ messageIds: 'user' | 'privilege' }>({
  name: 'jwt-no-decode-as-auth',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow using decoded, unverified tokens to set the user',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['auth-jwt-verification'],
      references: [
        'CWE-347',
        'CWE-345',
        'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
        'https://github.com/auth0/node-jsonwebtoken#jwtdecodetoken--options',
      ],
      sources: [],
      triggers: ['decode', 'Decode', 'Decoder'],
    },
    messages: {
      user:
        '`{{decoder}}` reads a token without checking its signature, and the result becomes the user of the request, so anybody ' +
        'can be anybody. Verify the token.',
      privilege:
        '`{{decoder}}` reads a token without checking its signature, and the result decides what the request may do, so anybody ' +
        'may do everything. Verify the token.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    const reported = new Set<Node>();

    function report(decoded: TSESTree.CallExpression | undefined, messageId: 'user' | 'privilege'): void {
      if (!decoded || reported.has(decoded) || isVerifiedNear(decoded, code) || code.isOutsideProduction(decoded)) return;
      reported.add(decoded);
      context.report({ node: decoded.callee, messageId, data: { decoder: code.getText(decoded.callee) } });
    }

    return {
      AssignmentExpression({ left, right }) {
        if (USER_PLACE.test(code.getText(left))) report(decodedIn(right, code), 'user');
      },
      CallExpression(call) {
        const callee = unwrap(call.callee);
        if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'set' || !CONTEXT.test(code.getText(callee.object))) return;
        const [key, value] = call.arguments;
        if (value && USER_KEY.test(literalText(key) ?? '')) report(decodedIn(value, code), 'user');
      },
      IfStatement({ test }) {
        if (!checkAround(test)) return;
        for (const node of nodesWithin(test)) {
          const part = partOfToken(node, code);
          if (part && PRIVILEGE.test(part.name)) report(part.decoded, 'privilege');
        }
      },
    };
  },
});
