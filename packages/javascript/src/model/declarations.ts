import { oncePerFile } from '@seaworthy/core';
import { isFunction, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import type { Definition } from './bindings.ts';

/** What gives a name its meaning in a part of a file. */
export interface Declaration extends Definition {
  /** It gets no other value than that of its declaration. */
  readonly isConstant: boolean;
  /** Where the name has this meaning, unless an inner scope gives it another one. */
  readonly scope: Node;
}

/**
 * What declares `identifier`, without the scopes of the file, whose analysis takes as long as all rules together; null
 * when nothing does. Undefined where only the scopes can tell: where a scope declares a name twice, for types, enums and
 * namespaces, and in hosts that have no list of the nodes, since they have scopes anyway.
 */
export function declarationOf({ name, range }: TSESTree.Identifier, code: JavaScriptModel): Declaration | null | undefined {
  const names = declaredNames(code);
  if (!names) return undefined;
  const declarations = names.get(name);
  if (!declarations) return declarations === undefined ? null : undefined;
  let innermost: Declaration | null = null;
  let length = Infinity;
  for (const each of declarations) {
    const [start, end] = each.scope.range;
    if (range[0] < start || end < range[1] || end - start > length) continue;
    if (end - start === length) return undefined;
    innermost = each;
    length = end - start;
  }
  return innermost;
}

/** Scopes find their way among more of one name faster. */
const MOST_DECLARATIONS = 100;

/** The declarations of each name; null for names of which only the scopes can tell. */
const declaredNames = oncePerFile(({ nodes }: JavaScriptModel): ReadonlyMap<string, Declaration[] | null> | undefined => {
  if (!nodes) return undefined;
  const names = new Map<string, Declaration[] | null>();
  for (const node of nodes) {
    if (node.type !== 'Identifier' || isReference(node)) continue;
    const known = names.get(node.name);
    const found = known === null ? null : declarationAt(node);
    if (found === null) continue;
    if (!found || known?.length === MOST_DECLARATIONS) names.set(node.name, null);
    else if (known) known.push(found);
    else names.set(node.name, [found]);
  }
  return names;
});

/** Whether an identifier only reads or writes a value, or names a property; false in doubt. */
function isReference(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  switch (parent.type) {
    case 'ArrayExpression':
    case 'AssignmentExpression':
    case 'AwaitExpression':
    case 'BinaryExpression':
    case 'BreakStatement':
    case 'CallExpression':
    case 'ConditionalExpression':
    case 'ContinueStatement':
    case 'Decorator':
    case 'ExportAllDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportSpecifier':
    case 'ExpressionStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'IfStatement':
    case 'ImportAttribute':
    case 'LabeledStatement':
    case 'LogicalExpression':
    case 'MemberExpression':
    case 'MetaProperty':
    case 'NewExpression':
    case 'ReturnStatement':
    case 'SpreadElement':
    case 'TemplateLiteral':
    case 'ThrowStatement':
    case 'TSAsExpression':
    case 'TSClassImplements':
    case 'TSInterfaceHeritage':
    case 'TSNonNullExpression':
    case 'TSQualifiedName':
    case 'TSTypePredicate':
    case 'TSTypeQuery':
    case 'TSTypeReference':
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true;
    case 'ArrowFunctionExpression':
      return node === parent.body;
    case 'AssignmentPattern':
      return node === parent.right;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node === parent.superClass;
    case 'ImportSpecifier':
      return node !== parent.local;
    case 'AccessorProperty':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'TSMethodSignature':
    case 'TSPropertySignature':
      return node === parent.key;
    case 'Property':
      return parent.parent.type === 'ObjectExpression' || node !== parent.value;
    case 'VariableDeclarator':
      return node === parent.init;
    default:
      return false;
  }
}

/** What the place of a name declares; null for nothing, undefined for what only the scopes know. */
function declarationAt(name: TSESTree.Identifier): Declaration | null | undefined {
  let part: Node = name;
  while (PATTERNS.has(part.parent!.type)) part = part.parent!;
  const node = part.parent!;
  switch (node.type) {
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportSpecifier':
      return declaration('ImportBinding', name, node, blockAround(node), true);
    case 'VariableDeclarator':
      return variableAt(name, node);
    case 'CatchClause':
      return declaration('CatchClause', name, node, node);
    case 'ClassDeclaration':
      return declaration('ClassName', name, node, blockAround(node));
    case 'ClassExpression':
      return declaration('ClassName', name, node, node);
    case 'FunctionDeclaration':
      if (part === node.id) return declaration('FunctionName', name, node, blockAround(node));
      return declaration('Parameter', name, node, node);
    case 'FunctionExpression':
      return declaration(part === node.id ? 'FunctionName' : 'Parameter', name, node, node);
    case 'ArrowFunctionExpression':
    case 'TSFunctionType':
    case 'TSMethodSignature':
      return declaration('Parameter', name, node, node);
    case 'TSParameterProperty':
      return declaration('Parameter', name, node.parent, node.parent);
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return null;
    default:
      return undefined;
  }
}

const PATTERNS: ReadonlySet<string> = new Set(['ArrayPattern', 'AssignmentPattern', 'ObjectPattern', 'Property', 'RestElement']);

function variableAt(name: TSESTree.Identifier, node: TSESTree.VariableDeclarator): Declaration {
  const { kind } = node.parent;
  return declaration('Variable', name, node, kind === 'var' ? functionAround(node) : blockAround(node), kind === 'const');
}

function declaration(
  type: Definition['type'],
  name: TSESTree.Identifier,
  node: Node,
  scope: Node,
  isConstant = false,
): Declaration {
  return { type, name, node, scope, isConstant };
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...['BlockStatement', 'ForInStatement', 'ForOfStatement', 'ForStatement', 'Program', 'StaticBlock', 'SwitchStatement'],
  'TSModuleBlock',
]);

const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression', 'Program', 'StaticBlock', 'TSModuleBlock'],
]);

/** The parameters of a function and its body are one scope. */
function blockAround(node: Node): Node {
  const block = ancestor(node, BLOCKS);
  return isFunction(block.parent) ? block.parent : block;
}

function functionAround(node: Node): Node {
  return ancestor(node, FUNCTIONS);
}

function ancestor({ parent }: Node, types: ReadonlySet<string>): Node {
  let found = parent!;
  while (!types.has(found.type)) found = found.parent!;
  return found;
}
