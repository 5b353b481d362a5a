import { literalText, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { nodesWithin } from './descendants.ts';
import { headerRead } from './request-headers.ts';

/**
 * What a function that decides about origins does at a place: it lets the origin in (the node that says so), or
 * does something else, such as looking it up (`other`). Undefined when it goes on with the next statement.
 */
type Outcome = Node | 'other' | undefined;

/**
 * The place at which a function for the option `origin` lets every origin in: `cb(null, true)`, or what it returns.
 * Undefined when it looks at the origin, or nobody can tell.
 */
export function letsEveryOriginIn(node: FunctionNode, code: JavaScriptModel): Node | undefined {
  const outcome = node.body.type === 'BlockStatement' ? outcomeOf(node.body, node, code) : answerOf(node.body, node, code);
  return outcome === 'other' ? undefined : outcome;
}

/** The comparison by which a function lets the origin `null` in, that of sandboxed frames and local files. */
export function letsNullIn(node: FunctionNode, code: JavaScriptModel): Node | undefined {
  for (const each of nodesWithin(node.body)) {
    if (each.type !== 'BinaryExpression' || !/^===?$/u.test(each.operator)) continue;
    if (literalText(each.right) !== 'null' && literalText(each.left) !== 'null') continue;
    const whole = disjunctionAround(each);
    const parent = whole.parent!;
    if (parent.type === 'IfStatement') {
      const outcome = whole === parent.test ? outcomeOf(parent.consequent, node, code) : undefined;
      if (outcome !== undefined && outcome !== 'other') return each;
    } else if (parent.type === 'ReturnStatement' || parent === node || isAnswer(parent, node)) {
      return each;
    }
  }
  return undefined;
}

/** The whole of `a || b || c` that an expression is one side of. */
function disjunctionAround(node: Node): Node {
  let whole = node;
  while (whole.parent?.type === 'LogicalExpression' && whole.parent.operator === '||') whole = whole.parent;
  return whole;
}

function outcomeOf(statement: Node, around: FunctionNode, code: JavaScriptModel): Outcome {
  switch (statement.type) {
    case 'BlockStatement':
      for (const inner of statement.body) {
        const outcome = outcomeOf(inner, around, code);
        if (outcome) return outcome;
      }
      return undefined;
    case 'IfStatement': {
      const then = outcomeOf(statement.consequent, around, code);
      const otherwise = statement.alternate ? outcomeOf(statement.alternate, around, code) : undefined;
      if (then === 'other' || otherwise === 'other') return 'other';
      return then && otherwise;
    }
    case 'ReturnStatement':
      return statement.argument ? answerOf(statement.argument, around, code) : 'other';
    case 'ExpressionStatement':
      return isAnswer(unwrap(statement.expression), around) ? answerOf(statement.expression, around, code) : undefined;
    case 'VariableDeclaration':
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return undefined;
    default:
      return 'other';
  }
}

/** `cb(null, true)`, for the second parameter `cb`. */
function isAnswer(node: Node, { params }: FunctionNode): node is TSESTree.CallExpression {
  const [, callback] = params;
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    callback?.type === 'Identifier' &&
    node.callee.name === callback.name
  );
}

/** What an expression that is returned, or a call of the callback, says of the origin. */
function answerOf(expression: Node, around: FunctionNode, code: JavaScriptModel): Node | 'other' {
  const inner = unwrap(expression);
  const answer = isAnswer(inner, around) ? inner.arguments[1] : inner;
  return answer && letsIn(answer, around, code) ? inner : 'other';
}

/** `true`, `'*'`, the origin itself, or the origin with something in its place when there is none. */
function letsIn(answer: Node, around: FunctionNode, code: JavaScriptModel): boolean {
  const inner = unwrap(answer);
  if (inner.type === 'LogicalExpression') return inner.operator !== '&&' && letsIn(inner.left, around, code);
  const [origin] = around.params;
  if (inner.type === 'Identifier' && origin?.type === 'Identifier' && inner.name === origin.name) return true;
  if (headerRead(inner)?.toLowerCase() === 'origin') return true;
  const value = code.valueOf(inner);
  return value.type === 'scalar' && value.certainty === 'known' && (value.value === true || value.value === '*');
}
