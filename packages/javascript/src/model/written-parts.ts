import { lastName, propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';

/** A part of what is written out, into a response or a log. */
export interface WrittenPart {
  /** The expression that gives it. */
  readonly node: Node;
  /** The names of the properties that it is in, from the outside in. */
  readonly path: readonly string[];
  /** The property or spread whose whole value it is; undefined outside objects. */
  readonly member: TSESTree.Property | TSESTree.SpreadElement | undefined;
  /** Whether it becomes a part of a text, as in a template: of an object only `toString()` is written then. */
  readonly isText: boolean;
}

/** What else is looked into. */
interface Reach {
  /** Names that stand for an object or text which the file makes: `const body = { … }; res.json(body)`. */
  readonly names?: boolean;
  /** What makes the envelope of a response: `new ApiResponse(200, { … })`, `success({ … })`. */
  readonly envelopes?: boolean;
}

interface Place extends Omit<WrittenPart, 'node'> {
  readonly depth: number;
}

/** Deeper values are generated code, and longer ones tables of data. */
const MAX_DEPTH = 32;
const MAX_PARTS = 500;

const ENVELOPE = /respon[sd]e?|success|^ok$|payload|result/i;

/**
 * The parts of a value that is written out as a whole. It looks into objects, lists, templates, concatenation, the
 * branches of `?:`, `&&`, `||` and `??`, `JSON.stringify(x)`, `util.inspect(x)`, `String(x)` and `x.toString()`; what
 * any other call makes of its arguments is one part, the call.
 */
export function writtenParts(root: Node, code: JavaScriptModel, reach: Reach = {}): WrittenPart[] {
  const parts: WrittenPart[] = [];
  const followed = new Set<Node>();
  visit(root, { path: [], member: undefined, isText: false, depth: 0 });
  return parts;

  function visit(node: Node, place: Place): void {
    if (place.depth > MAX_DEPTH || parts.length >= MAX_PARTS) return;
    const inner = unwrap(node);
    const below = { ...place, depth: place.depth + 1 };
    switch (inner.type) {
      case 'ObjectExpression':
        for (const member of inner.properties) visitMember(member, below);
        return;
      case 'ArrayExpression':
        for (const element of inner.elements) {
          if (element?.type === 'SpreadElement') visit(element.argument, { ...below, member: element });
          else if (element) visit(element, { ...below, member: undefined });
        }
        return;
      case 'ConditionalExpression':
        visit(inner.consequent, below);
        visit(inner.alternate, below);
        return;
      case 'LogicalExpression':
        if (inner.operator !== '&&') visit(inner.left, below);
        visit(inner.right, below);
        return;
      case 'TemplateLiteral':
        for (const expression of inner.expressions) visit(expression, { ...below, isText: true });
        return;
      case 'BinaryExpression':
        if (inner.operator !== '+') return;
        visit(inner.left, { ...below, isText: true });
        visit(inner.right, { ...below, isText: true });
        return;
      case 'AwaitExpression':
        visit(inner.argument, below);
        return;
      case 'CallExpression':
        visitCall(inner, below);
        return;
      case 'NewExpression':
        if (reach.envelopes) for (const argument of inner.arguments) visitEnvelope(argument, below);
        return;
      case 'Identifier':
        if (!reach.names || !visitName(inner, below)) add(inner, place);
        return;
      default:
        add(inner, place);
    }
  }

  function add(node: Node, { path, member, isText }: Place): void {
    parts.push({ node, path, member, isText });
  }

  function visitMember(member: TSESTree.ObjectLiteralElement, place: Place): void {
    if (member.type === 'SpreadElement') visit(member.argument, { ...place, member });
    else visit(member.value, { ...place, member, path: [...place.path, propertyName(member) ?? '*'] });
  }

  function visitCall(call: TSESTree.CallExpression, place: Place): void {
    const shown = shownBy(call, code);
    if (shown) visit(shown.node, { ...place, isText: place.isText || shown.isText });
    else if (reach.envelopes && ENVELOPE.test(lastName(call.callee) ?? ''))
      for (const argument of call.arguments) visitEnvelope(argument, place);
    else add(call, place);
  }

  function visitEnvelope(argument: Node, place: Place): void {
    const inner = unwrap(argument);
    if (inner.type === 'ObjectExpression' || inner.type === 'Identifier') visit(inner, place);
  }

  /** Looks into what a name stands for; false when that is no object or text of this file. */
  function visitName(name: TSESTree.Identifier, place: Place): boolean {
    const binding = bindingOf(name, code);
    const init = binding && initialiserOf(binding);
    if (!init || binding.definition.name.parent?.type !== 'VariableDeclarator') return false;
    if (!/^(?:Object|Array|Conditional|Template)/u.test(unwrap(init).type)) return false;
    if (!followed.has(init)) {
      followed.add(init);
      visit(init, place);
    }
    return true;
  }
}

/** What a call shows of its argument or object as it is; undefined for calls that may leave something out. */
function shownBy(call: TSESTree.CallExpression, code: JavaScriptModel): { node: Node; isText: boolean } | undefined {
  const callee = unwrap(call.callee);
  const [first, replacer] = call.arguments;
  if (callee.type === 'MemberExpression' && propertyName(callee) === 'toString')
    return { node: callee.object, isText: true };
  if (!first || !/^(?:stringify|inspect|String)$/u.test(lastName(callee) ?? '')) return undefined;
  if (code.isGlobal(callee, 'String')) return { node: first, isText: true };
  if (code.isFrom(callee, 'util', 'inspect')) return { node: first, isText: false };
  // A replacer may leave out what matters; a list of all names of the object does not.
  const isWhole = !replacer || replacer.type === 'Literal' || replacer.type === 'CallExpression';
  return code.isGlobal(callee, 'JSON.stringify') && isWhole ? { node: first, isText: false } : undefined;
}
