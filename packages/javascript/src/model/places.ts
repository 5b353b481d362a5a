import { oncePerFile } from '@seaworthy/core';
import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import { propertyName, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath, variableOf } from './bindings.ts';
import { nodesWithin } from './descendants.ts';

/**
 * A place that holds a value, by a name and the way from it: `req` and `query`, `url` for `req.query.url`. What only
 * gives another name to a place is that place: after `const { url } = req.query`, so is `url`.
 */
export interface Place {
  /** The variable; the text of a name that no code of the file declares, or `this`. */
  readonly root: Variable | string;
  /** Names of properties and calls that only read: `query`, `get('url')`. */
  readonly path: readonly string[];
}

/** Longer chains are generated code. */
const MAX_DEPTH = 32;

/** Methods that read what an object holds, by the constants they are given. */
const READING = /^(?:get|getAll|query|queries|param|header|json|text|formData|parseBody|valid)$/u;
/** Methods and functions that give the same value back, as text. */
const KEEPING_METHOD = /^(?:toString|trim|valueOf)$/u;
const KEEPING_FUNCTION = /^(?:String|decodeURIComponent|decodeURI)$/u;

/** The place that an expression reads; undefined for what is made of other values. */
export function placeOf(node: Node, code: JavaScriptModel, depth = 0): Place | undefined {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return undefined;
  switch (inner.type) {
    case 'AwaitExpression':
      return placeOf(inner.argument, code, depth + 1);
    case 'ThisExpression':
      return { root: 'this', path: [] };
    case 'Identifier':
      return placeOfName(inner, code, depth);
    case 'MemberExpression':
      return step(placeOf(inner.object, code, depth + 1), propertyName(inner) ?? `[${code.getText(inner.property)}]`);
    case 'NewExpression':
      return code.isGlobal(inner.callee, 'URL') && inner.arguments[0]
        ? step(placeOf(inner.arguments[0], code, depth + 1), 'new URL')
        : undefined;
    case 'CallExpression':
      return placeOfCall(inner, code, depth);
    default:
      return undefined;
  }
}

function step(place: Place | undefined, name: string): Place | undefined {
  return place && { root: place.root, path: [...place.path, name] };
}

function placeOfName(node: TSESTree.Identifier, code: JavaScriptModel, depth: number): Place {
  const binding = bindingOf(node, code);
  const init = binding && initialiserOf(binding);
  if (!init) return { root: variableOf(node, code.scopeManager) ?? node.name, path: [] };
  const { path } = patternPath(binding.definition.name, (binding.definition.node as TSESTree.VariableDeclarator).id);
  const source = path && placeOf(init, code, depth + 1);
  return source ? { root: source.root, path: [...source.path, ...path] } : { root: binding.variable, path: [] };
}

function placeOfCall(call: TSESTree.CallExpression, code: JavaScriptModel, depth: number): Place | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type === 'Identifier') return KEEPING_FUNCTION.test(callee.name) && first ? placeOf(first, code, depth + 1) : undefined;
  if (callee.type !== 'MemberExpression') return undefined;
  const name = propertyName(callee) ?? '';
  if (KEEPING_METHOD.test(name)) return placeOf(callee.object, code, depth + 1);
  const isRead = READING.test(name) && call.arguments.every(({ type }) => type === 'Literal');
  return isRead ? step(placeOf(callee.object, code, depth + 1), `${name}(${call.arguments.map((each) => code.getText(each)).join()})`) : undefined;
}

/** The largest expression around a name or `this` that reads a place: `req.query.url` around `req`. */
function placeAround(name: Node, code: JavaScriptModel): Node {
  let found = name;
  for (let { parent } = name, child = name; parent; child = parent, { parent } = parent) {
    // `list[req.query.key]` and `new URL(path, req.query.base)` are no places in the request.
    if (parent.type === 'MemberExpression' ? parent.object !== child : parent.type === 'NewExpression' && parent.arguments[0] !== child) break;
    // The method of a call is none of its object: only the call as a whole may read it.
    const isMethod = parent.type === 'MemberExpression' && parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
    if (isMethod) continue;
    if (!placeOf(parent, code)) break;
    found = parent;
  }
  return found;
}

/** How the first place stands to the second: it is the same, holds it, or is held by it. Undefined for unrelated ones. */
export function relation(one: Place, other: Place): 'same' | 'around' | 'inside' | undefined {
  if (one.root !== other.root) return undefined;
  const shared = Math.min(one.path.length, other.path.length);
  for (let index = 0; index < shared; index++) if (one.path[index] !== other.path[index]) return undefined;
  if (one.path.length === other.path.length) return 'same';
  return one.path.length < other.path.length ? 'around' : 'inside';
}

/** A use of a place in the code. */
export interface Mention {
  /** The name that it begins with. */
  readonly name: Node;
  /** The whole of it: `req.query.url`. */
  readonly node: Node;
  readonly place: Place;
}

const mentions = oncePerFile((_code: JavaScriptModel) => new Map<Place['root'], readonly Mention[]>());

/** Every use of the places that begin with this, in source order. */
export function mentionsOf(root: Place['root'], code: JavaScriptModel): readonly Mention[] {
  const known = mentions(code);
  let found = known.get(root);
  if (!found) known.set(root, (found = namesOf(root, code).flatMap((name) => mentionAt(name, code))));
  return found;
}

function mentionAt(name: Node, code: JavaScriptModel): Mention[] {
  const node = placeAround(name, code);
  const place = placeOf(node, code);
  return place ? [{ name, node, place }] : [];
}

function namesOf(root: Place['root'], { ast, scopeManager }: JavaScriptModel): Node[] {
  if (root === 'this') return [...nodesWithin(ast)].filter(({ type }) => type === 'ThisExpression');
  if (typeof root !== 'string') return root.references.map(({ identifier }) => identifier as Node);
  const { globalScope } = scopeManager;
  const isMeant = ({ identifier }: Reference): boolean => (identifier as TSESTree.Identifier).name === root;
  const references = [...(globalScope?.set.get(root)?.references ?? []), ...(globalScope?.through.filter(isMeant) ?? [])];
  return references.map(({ identifier }) => identifier as Node);
}
