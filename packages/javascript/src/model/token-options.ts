import { isFunction, lastName, propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { JWT_PACKAGES } from '../libraries/jwt-verification.ts';
import type { JavaScriptModel } from '../model.ts';
import { variableOf } from './bindings.ts';
import type { Origin } from './origins.ts';
import { pluginRegistrationOf } from './plugins.ts';

/** A call that makes or checks tokens, or sets up what does. */
export interface TokenCall {
  readonly call: CallLike;
  /** The package, where the file shows it. */
  readonly module: string | undefined;
}

/** Methods of a service for tokens that comes from elsewhere: `this.jwtService.verifyAsync`, `jwt.sign`. */
const SERVICE_METHOD = /(?:^|\.)#?_?(?:jwt|jsonwebtoken)\w*\.(?:sign|verify|decode)\w*$/i;
/** Functions of the project around such a package: `verifyToken`, `signJwt`. */
const WRAPPER = /^(?:verify|sign|decode|check)\w*(?:token|jwt)\w*$/i;
/** More uses of one object are generated code. */
const MAX_USES = 32;

/**
 * The call that a property of an object literal is an option of, at any depth: in place, through a name as in
 * `const options = { … }; jwt.verify(token, key, options)`, or by the `useFactory` of a module of Nest. Undefined for
 * options of anything else than tokens.
 */
export function tokenCallAround(property: Node, code: JavaScriptModel): TokenCall | undefined {
  const holder = holderOf(property);
  if (isCall(holder)) return tokenCall(holder, code);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return undefined;
  const references = variableOf(holder.id, code.scopeManager)?.references.slice(0, MAX_USES) ?? [];
  for (const { identifier } of references) {
    const use = holderOf(identifier);
    const found = use !== holder && isCall(use) ? tokenCall(use, code) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Like {@link tokenCallAround}, also for an object that goes elsewhere in a file that uses a package for tokens. */
export function isTokenOption(property: Node, code: JavaScriptModel): boolean {
  if (tokenCallAround(property, code)) return true;
  return !isCall(holderOf(property)) && code.modules.some((module) => JWT_PACKAGES.has(module));
}

/**
 * Where what is called comes from; for the `super(…)` of `class X extends PassportStrategy(Strategy)` of Nest, where
 * that strategy does.
 */
export function strategyOrigin({ callee }: CallLike, code: JavaScriptModel): Origin | undefined {
  if (callee.type !== 'Super') return code.originOf(callee);
  const base = classAround(callee)?.superClass;
  const strategy = base?.type === 'CallExpression' ? base.arguments[0] : base;
  return strategy ? code.originOf(strategy) : undefined;
}

/** The innermost class around a node. */
export function classAround(node: Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) {
    if (ancestor.type === 'ClassDeclaration' || ancestor.type === 'ClassExpression') return ancestor;
  }
  return undefined;
}

function tokenCall(call: CallLike, code: JavaScriptModel): TokenCall | undefined {
  const origin = pluginRegistrationOf(call, code)?.plugin ?? strategyOrigin(call, code);
  if (origin && JWT_PACKAGES.has(origin.module)) return { call, module: origin.module };
  // Another package's function is no function for tokens, whatever it is called.
  if (origin && origin.module !== 'global' && !origin.module.startsWith('.')) return undefined;
  if (call.callee.type === 'Super') {
    const base = classAround(call)?.superClass;
    const isStrategy = base !== undefined && base !== null && /Strategy\b/u.test(code.getText(base));
    return isStrategy ? { call, module: undefined } : undefined;
  }
  const isKnown = SERVICE_METHOD.test(code.getText(call.callee)) || WRAPPER.test(lastName(call.callee) ?? '');
  return isKnown ? { call, module: undefined } : undefined;
}

/** What an object, or what it is part of, is given to: a call, a variable, or what else stands around it. */
function holderOf(node: Node): Node | undefined {
  let { parent } = node;
  for (let child = node; parent; child = parent, { parent } = parent) {
    if (isFunction(parent)) {
      if (parent.parent.type !== 'Property' || propertyName(parent.parent) !== 'useFactory') return parent;
      continue;
    }
    if (isCall(parent)) return child === parent.callee ? undefined : parent;
    if (!PASSES_ON.has(parent.type)) return parent;
  }
  return undefined;
}

/** Nodes that hand a value on to what stands around them. */
const PASSES_ON: ReadonlySet<string> = new Set([
  'ArrayExpression',
  'AwaitExpression',
  'BlockStatement',
  'ConditionalExpression',
  'LogicalExpression',
  'ObjectExpression',
  'Property',
  'ReturnStatement',
  'SpreadElement',
  'TSAsExpression',
  'TSSatisfiesExpression',
]);

function isCall(node: Node | undefined): node is CallLike {
  return node?.type === 'CallExpression' || node?.type === 'NewExpression';
}
