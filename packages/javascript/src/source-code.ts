import { SourceCode, type AstNode, type CommentNode, type SyntaxProblem } from '@seaworthy/core';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import { visitorKeys, type Node } from './ast.ts';
import { parse, type Parsed } from './parser.ts';

/**
 * A file as the light runner reads it. Under ESLint and oxlint its place is taken by their own source code; rules
 * get a {@link JavaScriptModel} of either.
 */
export class JavaScriptSourceCode extends SourceCode {
  readonly readsDirectives = true;
  readonly #parsed: Parsed;

  /** @param filename tells the dialect by its extension */
  constructor(text: string, filename: string) {
    const parsed = parse(text, filename);
    super(text, parsed.program, visitorKeys);
    this.#parsed = parsed;
  }

  get comments(): readonly CommentNode[] {
    return this.#parsed.comments;
  }

  override get syntaxErrors(): readonly SyntaxProblem[] {
    return this.#parsed.errors;
  }

  /** Every node in the order of a walk, parents first. */
  get nodes(): readonly Node[] {
    return this.#parsed.nodes;
  }

  override walk(enter: (node: AstNode) => void, leave: (node: AstNode) => void): void {
    const open: Node[] = [];
    const close = (parent: Node | undefined): void => {
      while (open.length > 0 && open.at(-1) !== parent) leave(open.pop() as unknown as AstNode);
    };
    for (const node of this.nodes) {
      close(node.parent);
      enter(node);
      open.push(node);
    }
    close(undefined);
  }

  /** As in ESLint's source code. */
  get scopeManager(): ScopeManager {
    return this.#parsed.scopes();
  }
}
