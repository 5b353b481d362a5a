import type { Scope, ScopeManager, Variable } from '@typescript-eslint/scope-manager';
import { propertyName, type Node, type TSESTree } from '../ast.ts';

/** What a name stands for. */
export interface Binding {
  readonly variable: Variable;
  /** The one place that declares it; types of the same name aside. */
  readonly definition: Variable['defs'][number];
  /** Whether it gets a value anywhere but in its declaration. */
  readonly isReassigned: boolean;
}

/** Where a part of a destructured value comes from: `{ a: { b = 1 } } = x` gives `b` the path `a`, `b`. */
export interface PatternPath {
  /** Property names and indexes, from the outside in; undefined where one is computed or the rest. */
  readonly path: readonly string[] | undefined;
  /** The value that applies when there is none, `1` above. */
  readonly fallback: Node | undefined;
}

/**
 * The binding that `identifier` refers to; undefined for globals, and for names that are declared more than once.
 */
export function bindingOf(identifier: TSESTree.Identifier, scopes: ScopeManager): Binding | undefined {
  const variable = variableOf(identifier, scopes);
  if (!variable) return undefined;
  const definitions = variable.defs.filter(({ type }) => type !== 'Type');
  const [definition] = definitions;
  if (!definition || definitions.length > 1) return undefined;
  const isReassigned = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
  return { variable, definition, isReassigned };
}

/** The variable that a name means where it stands; undefined for what no code of the file declares. */
export function variableOf(identifier: TSESTree.Identifier, scopes: ScopeManager): Variable | undefined {
  for (let scope = scopeAt(identifier, scopes); scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable && variable.defs.length > 0) return variable;
  }
  return undefined;
}

function scopeAt(node: Node, scopes: ScopeManager): Scope | null {
  for (let ancestor: Node | undefined = node; ancestor; ancestor = ancestor.parent) {
    const scope = scopes.acquire(ancestor, true);
    if (scope) return scope;
  }
  return null;
}

/** The initialiser of a `const`, `let` or `var` that gets no other value; undefined for every other binding. */
export function initialiserOf({ definition, isReassigned }: Binding): Node | undefined {
  const node = definition.node as Node;
  return !isReassigned && node.type === 'VariableDeclarator' ? (node.init ?? undefined) : undefined;
}

/** The way from the declared pattern to the name inside it. */
export function patternPath(name: Node, pattern: Node): PatternPath {
  const path: string[] = [];
  let fallback: Node | undefined;
  let isKnown = true;
  for (let node = name; node !== pattern && node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'AssignmentPattern') {
      if (node === name) fallback = parent.right;
    } else if (parent.type === 'Property') {
      const key = propertyName(parent);
      if (key === undefined) isKnown = false;
      else path.unshift(key);
    } else if (parent.type === 'ArrayPattern') {
      path.unshift(String(parent.elements.indexOf(node as TSESTree.DestructuringPattern)));
    } else if (parent.type === 'RestElement') {
      isKnown = false;
    }
  }
  return { path: isKnown ? path : undefined, fallback };
}
