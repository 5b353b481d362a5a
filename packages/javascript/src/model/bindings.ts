import type { DefinitionType, Scope, ScopeManager, Variable } from '@typescript-eslint/scope-manager';
import { propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { declarationOf, type Declaration } from './declarations.ts';

/** A place that gives a name its meaning. */
export interface Definition {
  /** What it is, in the words of `@typescript-eslint/scope-manager`. */
  readonly type: `${DefinitionType}`;
  /** Where the name stands in it. */
  readonly name: Node;
  /** The specifier of an import, the declarator of a variable, the function of a parameter, … */
  readonly node: Node;
}

/** What a name stands for. */
export interface Binding {
  /** The one place that declares it; types of the same name aside. */
  readonly definition: Definition;
  /** With all of its references; they need the scopes of the file. */
  readonly variable: Variable;
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
export function bindingOf(identifier: TSESTree.Identifier, code: JavaScriptModel): Binding | undefined {
  const declaration = declarationOf(identifier, code);
  if (declaration === null) return undefined;
  if (declaration) return new DeclaredBinding(identifier, declaration, code);
  const variable = variableOf(identifier, code.scopeManager);
  const definitions = variable?.defs.filter(({ type }) => type !== 'Type') ?? [];
  const [definition] = definitions;
  if (!variable || !definition || definitions.length > 1) return undefined;
  return { definition, variable, isReassigned: isWritten(variable) };
}

/** Needs no scopes as long as nobody asks for more than the declaration. */
class DeclaredBinding implements Binding {
  readonly definition: Declaration;
  readonly #identifier: TSESTree.Identifier;
  readonly #code: JavaScriptModel;

  constructor(identifier: TSESTree.Identifier, definition: Declaration, code: JavaScriptModel) {
    this.definition = definition;
    this.#identifier = identifier;
    this.#code = code;
  }

  get variable(): Variable {
    return variableOf(this.#identifier, this.#code.scopeManager)!;
  }

  get isReassigned(): boolean {
    return !this.definition.isConstant && isWritten(this.variable);
  }
}

function isWritten({ references }: Variable): boolean {
  return references.some((reference) => reference.isWrite() && reference.init !== true);
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
export function initialiserOf(binding: Binding): Node | undefined {
  const { node } = binding.definition;
  return node.type === 'VariableDeclarator' && node.init && !binding.isReassigned ? node.init : undefined;
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
