import {
  directiveFilter,
  LineIndex,
  oncePerFile,
  SourceCode,
  type CommentNode,
  type FileWithAnswers,
  type Ranged,
  type SourceLocation,
} from '@seaworthy/core';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { CallLike, FunctionNode, Node, TSESTree } from './ast.ts';
import { variableOf } from './model/bindings.ts';
import { declarationOf } from './model/declarations.ts';
import { nodesWithin } from './model/descendants.ts';
import { evaluate } from './model/evaluate.ts';
import { moduleSpecifiers } from './model/modules.ts';
import { optionOf, propertyOf, type Option } from './model/options.ts';
import { findOrigin, type Origin } from './model/origins.ts';
import { isOutsideProduction } from './model/production.ts';
import { requestPart } from './model/request-data.ts';
import { handlerFunctionsIn, isRouteHandler, registrationsIn, type Registration } from './model/routes.ts';
import type { Value } from './model/values.ts';

/** The part of a host's source code that the model is built from: ESLint's, oxlint's or our own. */
export interface HostedSource {
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
  /** Every node, where the host has them at hand. */
  readonly nodes?: readonly Node[];
  readonly comments?: readonly CommentNode[];
  getAllComments?(): readonly CommentNode[];
  /** Whether the host honours our directives itself. */
  readonly readsDirectives?: boolean;
}

const models = new WeakMap<object, JavaScriptModel>();

/** The model of a host's source code; the same one for every rule. */
export function modelOf(hosted: object): JavaScriptModel {
  return hosted instanceof SourceCode ? ownModel(hosted as SourceCode) : modelOfHost(hosted);
}

const ownModel = oncePerFile((code: SourceCode) => new JavaScriptModel(code as unknown as HostedSource));

/** Hosts freeze their source code, so that it cannot keep its model. */
function modelOfHost(hosted: object): JavaScriptModel {
  let model = models.get(hosted);
  if (!model) models.set(hosted, (model = new JavaScriptModel(hosted as HostedSource)));
  return model;
}

/**
 * A file as rules see it, `context.sourceCode`: the tree, and the answers to what rules ask of it. It is the same
 * whichever parser and host read the file. Everything is computed when first asked for.
 *
 * Start from calls: `CallExpression(node) { if (code.isFrom(node.callee, 'cors')) … }`. {@link originOf} tells where
 * a value comes from, {@link valueOf} what an expression is worth in production, {@link optionOf} what an options
 * object says, {@link isOutsideProduction} whether a place matters, {@link requestPart} what a client decides,
 * {@link registrations} the routes and middleware.
 */
export class JavaScriptModel implements FileWithAnswers {
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly #hosted: HostedSource;
  /** See `oncePerFile`. */
  readonly answers = new Map<unknown, unknown>();
  readonly #origins = new Map<Node, Origin | undefined>();
  readonly #values = new Map<Node, Value>();
  #lineIndex: LineIndex | undefined;
  #calls: CallLike[] | undefined;
  #modules: string[] | undefined;
  #registrations: Registration[] | undefined;
  #handlers: ReadonlySet<Node> | undefined;
  #isQuiet: ((ruleId: string, offset: number) => boolean) | undefined;

  constructor(hosted: HostedSource) {
    this.text = hosted.text;
    this.ast = hosted.ast;
    this.#hosted = hosted;
  }

  get scopeManager(): ScopeManager {
    return this.#hosted.scopeManager;
  }

  /** Every node, parents first, where the host has them at hand. */
  get nodes(): readonly Node[] | undefined {
    return this.#hosted.nodes;
  }

  /** Every comment in source order. */
  get comments(): readonly CommentNode[] {
    return this.#hosted.comments ?? this.#hosted.getAllComments?.() ?? [];
  }

  get lineIndex(): LineIndex {
    this.#lineIndex ??= new LineIndex(this.text);
    return this.#lineIndex;
  }

  /** The file's line end, for texts that fixes insert. */
  get lineEnd(): '\n' | '\r\n' {
    return /\r?\n/u.exec(this.text)?.[0] === '\r\n' ? '\r\n' : '\n';
  }

  getText(node: Ranged): string {
    return this.text.slice(...node.range);
  }

  getLoc(place: Ranged): SourceLocation {
    return this.lineIndex.location(place.range);
  }

  /** Where a value comes from; see {@link Origin}. Undefined when it is made here, or nobody can tell. */
  originOf(node: Node, depth = 0): Origin | undefined {
    if (this.#origins.has(node)) return this.#origins.get(node);
    // What refers to itself has no origin.
    this.#origins.set(node, undefined);
    const origin = findOrigin(node, this, depth);
    this.#origins.set(node, origin);
    return origin;
  }

  /**
   * Whether `node` is what `module` exports as `name`; without a name, its default export or the module itself:
   *
   *     code.isFrom(call.callee, 'express-session')
   *     code.isFrom(call.callee, 'jsonwebtoken', 'sign')
   *     code.isFrom(call.callee, 'pg', 'Pool().query')
   */
  isFrom(node: Node, module: string, ...names: readonly string[]): boolean {
    const origin = this.originOf(node);
    return origin?.module === module && (names.length === 0 ? origin.name === '' : names.includes(origin.name));
  }

  /** Whether `node` is the platform's own `name`, which no code of the file declares: `process.exit`, `fetch`. */
  isGlobal(node: Node, name: string): boolean {
    return this.isFrom(node, 'global', name);
  }

  /** Whether code of the file declares what `identifier` means there. */
  isDeclared(identifier: TSESTree.Identifier): boolean {
    const declaration = declarationOf(identifier, this);
    if (declaration !== undefined) return declaration !== null;
    return variableOf(identifier, this.scopeManager) !== undefined;
  }

  /** What an expression is worth in production; see {@link Value}. */
  valueOf(node: Node, depth = 0): Value {
    const known = this.#values.get(node);
    if (known) return known;
    this.#values.set(node, { type: 'unknown', node });
    const value = evaluate(node, this, depth);
    this.#values.set(node, value);
    return value;
  }

  /** The option at `path` of the argument with this index: `code.optionOf(call, 0, 'cookie.secure')`. */
  optionOf(call: CallLike, index: number, path: string): Option {
    return optionOf(call, index, path, this);
  }

  /** The property at `path` of a value: `code.propertyOf(code.valueOf(node), 'origin')`. */
  propertyOf(value: Value, path: string): Option {
    return propertyOf(value, path, this);
  }

  /** Whether `node` cannot run in production: it is behind `if (isDev)`, after `if (isProd) return` and so on. */
  isOutsideProduction(node: Node): boolean {
    return isOutsideProduction(node, this);
  }

  /** The part of an expression that the client of a request decides; undefined when there is none. */
  requestPart(node: Node): Node | undefined {
    return requestPart(node, this);
  }

  /** Every call and `new` of the file in source order. */
  get calls(): readonly CallLike[] {
    this.#calls ??= callsAmong(this.#hosted.nodes ?? nodesWithin(this.ast));
    return this.#calls;
  }

  /** The specifiers of every import and `require` of the file, without `node:`. */
  get modules(): readonly string[] {
    this.#modules ??= moduleSpecifiers(this);
    return this.#modules;
  }

  /** Every route, middleware and plugin of the file in source order. */
  get registrations(): readonly Registration[] {
    this.#registrations ??= registrationsIn(this);
    return this.#registrations;
  }

  /** The functions that are given to registrations. */
  get handlerFunctions(): ReadonlySet<Node> {
    this.#handlers ??= handlerFunctionsIn(this);
    return this.#handlers;
  }

  /** Whether a function answers requests, in any framework. */
  isRouteHandler(node: FunctionNode): boolean {
    return isRouteHandler(node, this);
  }

  /** For hosts that do not read our directives: whether one of them is for a finding of the rule at `offset`. */
  isQuiet(ruleId: string, offset: number): boolean {
    if (this.#hosted.readsDirectives || !this.text.includes('seaworthy-')) return false;
    this.#isQuiet ??= directiveFilter({
      text: this.text,
      comments: this.comments,
      lineIndex: this.lineIndex,
      nextStatement: () => undefined,
    });
    return this.#isQuiet(ruleId, offset);
  }
}

function callsAmong(nodes: Iterable<Node>): CallLike[] {
  const calls: CallLike[] = [];
  for (const node of nodes) if (node.type === 'CallExpression' || node.type === 'NewExpression') calls.push(node);
  return calls.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
