import { lastName, unwrap, type Node, type TSESTree } from '../ast.ts';
import { JWT_DECODERS } from '../libraries/jwt-verification.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath } from './bindings.ts';
import { functionsAround } from './functions.ts';

/** More steps from a value to a token are generated code. */
const MAX_STEPS = 8;

/** Calls that ask whether a token is good: of a package, of the project, or of whoever issued it. */
const VERIFIES = /(?:verif|introspect|validate\w*(?:token|jwt|signature)|createRemoteJWKSet)\w*\(/iu;

/** A part of a token that was read without a look at its signature. */
export interface TokenPart {
  /** `role` of `claims.role`, also of `const { role } = claims`. */
  readonly name: string;
  /** The call that read the token. */
  readonly decoded: TSESTree.CallExpression;
}

/** The part of an unverified token that a name or a property is; undefined for everything else. */
export function partOfToken(node: Node, code: JavaScriptModel): TokenPart | undefined {
  const name = node.type === 'MemberExpression' ? lastName(node) : node.type === 'Identifier' ? destructuredName(node, code) : undefined;
  const decoded = name === undefined ? undefined : decodedIn(node, code);
  return name === undefined || !decoded ? undefined : { name, decoded };
}

function destructuredName(node: TSESTree.Identifier, code: JavaScriptModel): string | undefined {
  if (node.parent.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed) return undefined;
  const definition = bindingOf(node, code)?.definition;
  const declared = definition?.node;
  if (!definition || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'ObjectPattern') return undefined;
  return patternPath(definition.name, declared.id).path?.at(-1);
}

/**
 * The call that reads a token without checking its signature, behind a value: the call itself, a name of the same
 * function, a part of it, or an object with such parts. Undefined for everything else.
 */
export function decodedIn(node: Node, code: JavaScriptModel): TSESTree.CallExpression | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'ObjectExpression') return decodedBehind(inner, code);
  for (const property of inner.properties) {
    const found = decodedBehind(property.type === 'SpreadElement' ? property.argument : property.value, code);
    if (found) return found;
  }
  return undefined;
}

function decodedBehind(node: Node, code: JavaScriptModel): TSESTree.CallExpression | undefined {
  let inner = unwrap(node);
  for (let step = 0; step < MAX_STEPS; step++) {
    if (inner.type === 'MemberExpression') inner = unwrap(inner.object);
    else if (inner.type === 'AwaitExpression') inner = unwrap(inner.argument);
    else if (inner.type === 'CallExpression') return isDecoder(inner, code) ? inner : undefined;
    else {
      const binding = inner.type === 'Identifier' ? bindingOf(inner, code) : undefined;
      const init = binding && initialiserOf(binding);
      if (!init || functionsAround(init)[0] !== functionsAround(inner)[0]) return undefined;
      inner = unwrap(init);
    }
  }
  return undefined;
}

function isDecoder({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const origin = code.originOf(callee);
  if (origin?.module === '@nestjs/jwt') return origin.name === 'JwtService().decode';
  return JWT_DECODERS.some(({ module, name }) => module === origin?.module && name === origin.name);
}

/** Whether the function around a decoded token, or the file outside of functions, has a call that verifies one. */
export function isVerifiedNear(decoded: Node, code: JavaScriptModel): boolean {
  const [around] = functionsAround(decoded);
  return VERIFIES.test(around ? code.getText(around) : code.text);
}
