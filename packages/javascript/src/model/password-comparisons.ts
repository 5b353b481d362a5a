import { lastName, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';
import { environmentVariable } from './environment.ts';
import { functionsAround } from './functions.ts';
import { isSecondPassword, isTypedPassword } from './password-names.ts';

/** A password that is compared as it is. */
export interface ComparedPassword {
  /** Whether it is compared with one of a stored account, or with one of the environment. */
  readonly by: 'stored' | 'environment';
  /** The stored password as written, or the name of the variable. */
  readonly text: string;
}

/** What holds a stored account. */
const RECORD = /(?:user|account|row|doc|document|member|admin|record|found|customer|employee|profile)$/iu;
const QUERY = /^(?:findOne|find|findFirst|findUnique|findOneBy|findBy|findFirstOrThrow|findUniqueOrThrow)$/u;

/** The password that `===` and the like compare with what somebody typed; undefined for other comparisons. */
export function comparedPassword(node: TSESTree.BinaryExpression, code: JavaScriptModel): ComparedPassword | undefined {
  if (!/^[=!]==?$/u.test(node.operator)) return undefined;
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  return judge(left, right, code) ?? judge(right, left, code);
}

function judge(one: Node, other: Node, code: JavaScriptModel): ComparedPassword | undefined {
  if (!isPassword(one, code)) return undefined;
  const variable = environmentVariable(other, code);
  if (variable !== undefined && /(?:PASSWORD|PASSWD|PWD|PASS)$/u.test(variable))
    return isInHandler(one, code) ? { by: 'environment', text: variable } : undefined;
  if (!isStored(one, code) || !isPassword(other, code) || isMade(other, code)) return undefined;
  return { by: 'stored', text: code.getText(one) };
}

/** A name of a password that a person types, and not the second field of a form. */
function isPassword(node: Node, code: JavaScriptModel): boolean {
  return isTypedPassword(lastName(node)) && !isSecondPassword(code.getText(node));
}

function isStored(node: Node, code: JavaScriptModel): boolean {
  return node.type === 'MemberExpression' && code.requestPart(node) === undefined && RECORD.test(lastName(node.object) ?? '');
}

/** A variable that was made here, as by a function that hashes; what is taken out of an object is not. */
function isMade(node: Node, code: JavaScriptModel): boolean {
  const binding = node.type === 'Identifier' && !code.requestPart(node) ? bindingOf(node, code) : undefined;
  if (!binding || binding.isReassigned) return binding !== undefined;
  const init = initialiserOf(binding);
  const isWhole = binding.definition.name.parent?.type === 'VariableDeclarator';
  return isWhole && init !== undefined && !/^(?:Identifier|MemberExpression)$/u.test(unwrap(init).type);
}

function isInHandler(node: Node, code: JavaScriptModel): boolean {
  return code.requestPart(node) !== undefined || functionsAround(node).some((each) => code.isRouteHandler(each));
}

/** The conditions of a query that ask for a password as somebody typed it: `findOne({ email, password })`. */
export function passwordConditions(call: CallLike, code: JavaScriptModel): TSESTree.Property[] {
  const [filter] = call.arguments;
  if (call.callee.type !== 'MemberExpression' || filter?.type !== 'ObjectExpression') return [];
  if (!QUERY.test(lastName(call.callee) ?? '')) return [];
  const where = filter.properties.find((each) => each.type === 'Property' && propertyName(each) === 'where');
  const conditions = where?.type === 'Property' && where.value.type === 'ObjectExpression' ? where.value : filter;
  return conditions.properties.filter((each): each is TSESTree.Property => {
    if (each.type !== 'Property' || !isTypedPassword(propertyName(each))) return false;
    const value = unwrap(each.value);
    return code.requestPart(value) !== undefined || (isPassword(value, code) && !isMade(value, code));
  });
}
