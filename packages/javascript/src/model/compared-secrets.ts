import { isSecretName } from '@seaworthy/knowledge';
import { lastName, literalText, propertyName, unwrap, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';
import { environmentVariable } from './environment.ts';

/** Headers that carry a secret or a signature. */
const SECRET_HEADER = /signature|x-hub|api-?key|authorization|token|secret/iu;

/**
 * What two expressions that are compared tell a client who measures: a signature of HMAC, compared with anything, or
 * a secret of the environment, compared with a header. Undefined for every other pair.
 */
export function comparedSecret(left: Node, right: Node, code: JavaScriptModel): 'the signature' | 'the secret' | undefined {
  if (isAbsence(left) || isAbsence(right)) return undefined;
  const [a, b] = [partsOf(left, code), partsOf(right, code)];
  if ([...a, ...b].some((part) => isSignature(part, code))) return 'the signature';
  const isKey = (one: readonly Node[], other: readonly Node[]): boolean =>
    one.some((part) => isSecretHeader(part, code)) && other.some((part) => isSecretVariable(part, code));
  return isKey(a, b) || isKey(b, a) ? 'the secret' : undefined;
}

/** `null`, `undefined` and the empty text: whether there is a value at all. */
function isAbsence(node: Node): boolean {
  const inner = unwrap(node);
  return (inner.type === 'Literal' && !inner.value) || (inner.type === 'Identifier' && inner.name === 'undefined');
}

/** An expression, and what of it follows a prefix such as `sha256=`. */
function partsOf(node: Node, code: JavaScriptModel): Node[] {
  const inner = behind(node, code);
  if (inner.type === 'TemplateLiteral') return inner.expressions.map((part) => behind(part, code));
  if (inner.type !== 'BinaryExpression' || inner.operator !== '+') return [inner];
  return [behind(inner.left, code), behind(inner.right, code)];
}

/** The expression with which a name was initialised, else the expression. */
function behind(node: Node, code: JavaScriptModel): Node {
  const inner = unwrap(node);
  const binding = inner.type === 'Identifier' ? bindingOf(inner, code) : undefined;
  const isWhole = binding?.definition.name.parent?.type === 'VariableDeclarator';
  return binding && isWhole ? unwrap(initialiserOf(binding) ?? inner) : inner;
}

function isSignature(node: Node, code: JavaScriptModel): boolean {
  const origin = node.type === 'CallExpression' ? code.originOf(node.callee) : undefined;
  return origin?.module === 'crypto' && /^createHmac\(\)(?:\.update\(\))*\.digest$/u.test(origin.name);
}

function isSecretHeader(node: Node, code: JavaScriptModel): boolean {
  if (!code.requestPart(node)) return false;
  if (node.type === 'MemberExpression') return lastName(node.object) === 'headers' && SECRET_HEADER.test(propertyName(node) ?? '');
  if (node.type !== 'CallExpression' || !/^(?:get|header)$/u.test(lastName(node.callee) ?? '')) return false;
  return SECRET_HEADER.test(literalText(node.arguments[0]) ?? '');
}

function isSecretVariable(node: Node, code: JavaScriptModel): boolean {
  const name = environmentVariable(node, code);
  return name !== undefined && isSecretName(name);
}
