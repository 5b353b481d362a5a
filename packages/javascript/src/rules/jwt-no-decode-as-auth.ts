import { isFunction, literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { JWT_DECODERS } from '../libraries/jwt-verification.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from '../model/bindings.ts';
import { isCheckedNear } from '../model/checks.ts';
import { functionsAround } from '../model/functions.ts';

/** Where servers keep who asks. */
const USER_PLACE =
  /^(?:(?:req|request)\.(?:user|auth|userId|currentUser|session\.user)|(?:ctx|context)\.(?:state\.)?user|res\.locals\.(?:user|auth))(?:\.\w+)?$/u;
const PRIVILEGE = /^(?:role|roles|isAdmin|admin|permissions|scope|scopes|groups)$/u;
const VERIFIES = /\b(?:verify|jwtVerify|verifyAsync|verifyToken|verifyIdToken|createRemoteJWKSet)\w*\(/u;

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

    function report(decoded: TSESTree.CallExpression | undefined, messageId: 'user' | 'privilege'): void {
      if (!decoded || isCheckedNear(decoded, VERIFIES, code) || code.isOutsideProduction(decoded)) return;
      context.report({ node: decoded.callee, messageId, data: { decoder: code.getText(decoded.callee) } });
    }

    return {
      AssignmentExpression({ left, right }) {
        if (USER_PLACE.test(code.getText(left))) report(decodedIn(right, code), 'user');
      },
      CallExpression(call) {
        const callee = unwrap(call.callee);
        const isSetter = callee.type === 'MemberExpression' && propertyName(callee) === 'set' && /^(?:c|ctx|context)$/u.test(code.getText(callee.object));
        const [key, value] = call.arguments;
        if (isSetter && value && /^(?:user|userId|auth|currentUser)$/u.test(literalText(key) ?? '')) report(decodedIn(value, code), 'user');
      },
      IfStatement({ test }) {
        if (!functionsAround(test).some(isMiddleware)) return;
        for (const member of membersIn(test)) {
          if (PRIVILEGE.test(propertyName(member) ?? '')) report(decodedIn(member.object, code), 'privilege');
        }
      },
    };
  },
});

/** The call that decodes a token, behind a value: itself, a name of the same function, or a part of it. */
function decodedIn(node: Node, code: JavaScriptModel, depth = 0): TSESTree.CallExpression | undefined {
  const inner = unwrap(node);
  if (depth > 8) return undefined;
  if (inner.type === 'MemberExpression') return decodedIn(inner.object, code, depth + 1);
  if (inner.type === 'CallExpression') return isDecoder(inner, code) ? inner : undefined;
  if (inner.type !== 'Identifier') return undefined;
  const binding = bindingOf(inner, code.scopeManager);
  const init = binding && initialiserOf(binding);
  const isNear = init && functionsAround(init)[0] === functionsAround(inner)[0];
  return isNear ? decodedIn(init, code, depth + 1) : undefined;
}

function isDecoder({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const origin = code.originOf(callee);
  if (origin?.module === '@nestjs/jwt') return origin.name === 'JwtService().decode';
  return JWT_DECODERS.some(({ module, name }) => module === origin?.module && name === origin.name);
}

/** `(req, res, next) => …`, `async (c, next) => …`, and `canActivate` of Nest. */
function isMiddleware(node: Node): boolean {
  if (!isFunction(node)) return false;
  const last = node.params.at(-1);
  if (last?.type === 'Identifier' && last.name === 'next') return true;
  return node.parent.type === 'MethodDefinition' && propertyName(node.parent) === 'canActivate';
}

function membersIn(node: Node): TSESTree.MemberExpression[] {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'MemberExpression':
      return [inner, ...membersIn(inner.object)];
    case 'UnaryExpression':
      return membersIn(inner.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...membersIn(inner.left), ...membersIn(inner.right)];
    case 'CallExpression':
      return membersIn(inner.callee);
    default:
      return [];
  }
}
