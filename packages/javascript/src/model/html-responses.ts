import { oncePerFile } from '@seaworthy/core';
import { literalText, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { writtenAs } from './held-values.ts';
import { mentionsOf, placeOf, type Place } from './places.ts';
import { requestPart } from './request-data.ts';
import { headerReader } from './response-headers.ts';
import { responseMethod } from './responses.ts';
import { stringOf } from './values.ts';

const TAG = /<(?:!doctype|\/?[a-z][a-z0-9-]*)(?=[\s/>]|$)/iu;
const CONTEXT_NAME = /^(?:c|ctx|context)$/u;
/** What Koa sends. */
const KOA_BODY = /^(?:ctx|context)(?:\.response)?\.body$/u;

/** What sends a text to the browser: a method of the response, or an assignment to the `ctx.body` of Koa. */
type Sender = TSESTree.CallExpression | TSESTree.AssignmentExpression;

/** The part of the HTML that a call or assignment sends which the client decides; undefined for other texts and types. */
export function requestPartOfHtml(sender: Sender, code: JavaScriptModel): Node | undefined {
  const text = sentText(sender, code);
  const part = text && partOfHtml(text, code);
  return part && !isOtherType(sender, code) ? part : undefined;
}

function sentText(sender: Sender, code: JavaScriptModel): Node | undefined {
  if (sender.type === 'AssignmentExpression') return KOA_BODY.test(code.getText(sender.left)) ? sender.right : undefined;
  const method = responseMethod(sender, code);
  const isSent = method === 'send' || method === 'end' || method === 'write' || isContextHtml(sender);
  return isSent ? sender.arguments[0] : undefined;
}

/** `c.html(…)`. */
function isContextHtml({ callee }: TSESTree.CallExpression): boolean {
  const inner = unwrap(callee);
  const object = inner.type === 'MemberExpression' ? unwrap(inner.object) : inner;
  return inner.type === 'MemberExpression' && propertyName(inner) === 'html' && object.type === 'Identifier' && CONTEXT_NAME.test(object.name);
}

/**
 * Whether the response has been given another type than HTML by then: in the same chain, as in `res.type('text').send(…)`,
 * or by a statement that is always run before. A type that nobody can tell is another.
 */
function isOtherType(sender: Sender, code: JavaScriptModel): boolean {
  const member = unwrap(sender.type === 'CallExpression' ? sender.callee : sender.left);
  const response = rootOf(member);
  const chained = typeSetAt(response, code, member);
  if (chained !== undefined) return !isHtml(chained);
  const root = placeOf(response, code)?.root;
  const before = root === undefined ? undefined : typesSetOn(root, code).findLast(({ name }) => isAlwaysBefore(name, member));
  return before !== undefined && !isHtml(before.type);
}

function isHtml(type: string): boolean {
  return /html/iu.test(type);
}

/** A type that a response is given. */
interface SetType {
  /** The response, where the statement or chain begins. */
  readonly name: Node;
  readonly type: string;
}

const setTypes = oncePerFile((_code: JavaScriptModel) => new Map<Place['root'], readonly SetType[]>());

/** The types that the code gives to a response, in source order. */
function typesSetOn(root: Place['root'], code: JavaScriptModel): readonly SetType[] {
  const known = setTypes(code);
  let found = known.get(root);
  if (!found) {
    found = mentionsOf(root, code).flatMap(({ name }) => {
      const type = typeSetAt(name, code);
      return type === undefined ? [] : [{ name, type }];
    });
    known.set(root, found);
  }
  return found;
}

/** `res` of `res.status(404).send`. */
function rootOf(node: Node): Node {
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression' || inner.type === 'CallExpression')
    inner = unwrap(inner.type === 'MemberExpression' ? inner.object : inner.callee);
  return inner;
}

/** Whether a statement of its own, in a block around the other, begins with the name. */
function isAlwaysBefore(name: Node, other: Node): boolean {
  let statement = name;
  while (statement.parent && statement.type !== 'ExpressionStatement') {
    if (/Statement$|Function|^(?:Conditional|Logical)/u.test(statement.type)) return false;
    statement = statement.parent;
  }
  const block = statement.parent;
  return block !== undefined && statement.range[1] <= other.range[0] && block.range[0] <= other.range[0] && other.range[1] <= block.range[1];
}

/** The type that the chain of methods on a response's name sets, up to `end` if given; empty when nobody can tell. */
function typeSetAt(name: Node, code: JavaScriptModel, end?: Node): string | undefined {
  let type: string | undefined;
  for (let { parent } = name; parent && parent !== end && parent.type !== 'ExpressionStatement'; { parent } = parent) {
    if (parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && propertyName(parent.left) === 'type') {
      return literalText(parent.right) ?? '';
    }
    if (parent.type !== 'CallExpression') continue;
    const { callee } = parent;
    const isType = callee.type === 'MemberExpression' && /^(?:type|contentType)$/u.test(propertyName(callee) ?? '');
    if (isType) type = literalText(parent.arguments[0]) ?? '';
    else headerReader('content-type', code, ({ value }) => (type = stringOf(code.valueOf(value)) ?? ''))(parent);
  }
  return type;
}

/** The part of a text with a tag in it that the client decides. */
function partOfHtml(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  const written = inner.type === 'Identifier' ? writtenAs(inner, code) : undefined;
  const text = written ? unwrap(written) : inner;
  const isBuilt = text.type === 'TemplateLiteral' || (text.type === 'BinaryExpression' && text.operator === '+');
  return isBuilt && TAG.test(constantPartsOf(text)) ? requestPart(text, code) : undefined;
}

function constantPartsOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === 'TemplateLiteral') return inner.quasis.map(({ value }) => value.raw).join(' ');
  if (inner.type === 'BinaryExpression') return `${constantPartsOf(inner.left)} ${constantPartsOf(inner.right)}`;
  return literalText(inner) ?? '';
}
