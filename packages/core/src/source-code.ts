import { directivesOf, type Directive } from './directives.ts';
import { toDisableDirectives, type DisableDirectives } from './eslint-directives.ts';
import { childrenOf, type AstNode, type VisitorKeys } from './node.ts';
import type { FileWithAnswers } from './once-per-file.ts';
import { LineIndex, type Position, type Range, type SourceLocation } from './positions.ts';
import type { Ranged } from './rule.ts';

/** A comment of any language: its place, and its text without the comment sign. */
export interface CommentNode extends Ranged {
  readonly value: string;
}

/** Something that the parser could not read. */
export interface SyntaxProblem extends Ranged {
  /** A sentence with a full stop. */
  readonly message: string;
}

/** One step of a walk over the tree, in the form that ESLint's traversal asks for. */
export interface TraversalStep {
  readonly type: 'visit';
  readonly kind: 1;
  readonly target: AstNode;
  /** 1 on the way in, 2 on the way out. */
  readonly phase: 1 | 2;
  readonly args: readonly unknown[];
}

/**
 * A parsed file as rules see it, in ESLint and in the light runner. Languages extend it with their model.
 *
 * @see https://eslint.org/docs/latest/extend/languages#the-sourcecode-object
 */
export abstract class SourceCode<Root extends AstNode = AstNode> implements FileWithAnswers {
  /** Without the byte order mark. */
  readonly text: string;
  readonly ast: Root;
  readonly visitorKeys: VisitorKeys;
  readonly lineIndex: LineIndex;
  /** See {@link oncePerFile}. */
  readonly answers = new Map<unknown, unknown>();
  #steps: TraversalStep[] | undefined;
  #parents: ReadonlyMap<AstNode, AstNode> | undefined;
  #directives: Directive[] | undefined;

  constructor(text: string, ast: Root, visitorKeys: VisitorKeys) {
    this.text = text;
    this.ast = ast;
    this.visitorKeys = visitorKeys;
    this.lineIndex = new LineIndex(text);
  }

  /** Every comment in source order. */
  abstract get comments(): readonly CommentNode[];

  /**
   * The place that `disable-next-line` in a comment before `offset` speaks of: the next statement with all of
   * its lines, in languages whose statements span lines. Undefined means the next line.
   */
  nextStatement(_offset: number): Range | undefined {
    return undefined;
  }

  /** What the parser could not read, in languages that have no rule for it. */
  get syntaxErrors(): readonly SyntaxProblem[] {
    return [];
  }

  get lines(): string[] {
    return Array.from({ length: this.lineIndex.lineCount }, (_, index) => this.lineIndex.lineText(index + 1));
  }

  /** The file's line end: that of its first line. Inserted lines use it too. */
  get lineEnd(): '\n' | '\r\n' {
    return /\r?\n/u.exec(this.text)?.[0] === '\r\n' ? '\r\n' : '\n';
  }

  get directives(): readonly Directive[] {
    this.#directives ??= directivesOf(this);
    return this.#directives;
  }

  getText(node?: Ranged, before = 0, after = 0): string {
    if (!node) return this.text;
    return this.text.slice(Math.max(0, node.range[0] - before), node.range[1] + after);
  }

  getLoc(node: Ranged): SourceLocation {
    return (node as { loc?: SourceLocation }).loc ?? this.lineIndex.location(node.range);
  }

  getRange(node: Ranged): Range {
    return node.range;
  }

  getLocFromIndex(index: number): Position {
    return this.lineIndex.position(index);
  }

  getIndexFromLoc(position: Position): number {
    return this.lineIndex.offset(position);
  }

  getParent(node: AstNode): AstNode | undefined {
    this.#parents ??= this.#parentsOfAll();
    return this.#parents.get(node);
  }

  #parentsOfAll(): ReadonlyMap<AstNode, AstNode> {
    const parents = new Map<AstNode, AstNode>();
    const open: AstNode[] = [this.ast];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const child of childrenOf(node, this.visitorKeys)) {
        parents.set(child, node);
        open.push(child);
      }
    }
    return parents;
  }

  /** The whole walk, depth first in the order of the visitor keys. Computed once. */
  traverse(): readonly TraversalStep[] {
    this.#steps ??= this.#stepsOfWalk();
    return this.#steps;
  }

  #stepsOfWalk(): TraversalStep[] {
    const steps: TraversalStep[] = [];
    const step = (target: AstNode, phase: 1 | 2): void => {
      steps.push({ type: 'visit', kind: 1, target, phase, args: [target, this.getParent(target)] });
    };
    this.walk(
      (node) => step(node, 1),
      (node) => step(node, 2),
    );
    return steps;
  }

  /** Calls `enter` and `leave` for every node in the order of {@link traverse}, without keeping the steps. */
  walk(enter: (node: AstNode) => void, leave: (node: AstNode) => void): void {
    // Stacks of its own, because trees may be deeper than the call stack.
    const open: AstNode[] = [this.ast];
    const entered: AstNode[] = [];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node === entered.at(-1)) {
        entered.pop();
        leave(node);
        continue;
      }
      enter(node);
      const children = childrenOf(node, this.visitorKeys);
      if (children.length === 0) {
        leave(node);
        continue;
      }
      entered.push(node);
      open.push(node);
      for (let index = children.length - 1; index >= 0; index--) open.push(children[index]!);
    }
  }

  /** For ESLint: the directives in its own terms. */
  getDisableDirectives(): DisableDirectives {
    return toDisableDirectives(this);
  }

  /** For ESLint: configuration comments are a thing of JavaScript files. */
  getInlineConfigNodes(): never[] {
    return [];
  }

  /** For ESLint's own JavaScript rules, which crash on a file of another language without it. */
  getAllComments(): never[] {
    return [];
  }
}
