import { isFunction, lastName, literalText, propertyName, unwrap, type FunctionNode, type Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf } from './bindings.ts';
import { nodesWithin } from './descendants.ts';
import { environmentVariable } from './environment.ts';
import { functionName, functionsAround } from './functions.ts';

/** Longer code refuses and accepts for more than one reason. */
const LONGEST_ANSWER = 600;

/** What code does that refuses: it throws, returns false, answers with an error, or collects one. */
const REFUSES =
  /\bthrow\b|\breturn\s+(?:false|null|undefined)\b|\bnext\(\s*\w|\b4\d\d\b|\baddIssue\b|error\w*\(|\b(?:err(?:or)?s?|fail\w*|invalid\w*|weak\w*|reject\w*|unauthori[sz]ed\w*|forbidden\w*)\b/iu;

/** The innermost middleware, also that of Next.js, hook of Fastify or guard of Nest around a node. */
export function checkAround(node: Node): FunctionNode | undefined {
  return functionsAround(node).find(isCheck);
}

function isCheck(node: FunctionNode): boolean {
  const last = node.params.at(-1);
  if (last?.type === 'Identifier' && /^(?:next|done|reply)$/u.test(last.name)) return true;
  const name = functionName(node) ?? '';
  return name === 'canActivate' || (/^(?:middleware|proxy)$/u.test(name) && node.parent.type.startsWith('Export'));
}

/** Whether code lets a request pass a check: `next()`, `done()`, `return`, `return true`, `return NextResponse.next()`. */
export function letsPass(branch: Node, check: FunctionNode, code: JavaScriptModel): boolean {
  const last = check.params.at(-1);
  const callback = last?.type === 'Identifier' ? last.name : undefined;
  for (const node of nodesWithin(branch)) {
    if (node.type === 'ReturnStatement' && (!node.argument || (node.argument.type === 'Literal' && node.argument.value === true))) return true;
    if (node.type === 'CallExpression' && code.isFrom(node.callee, 'next/server', 'NextResponse.next')) return true;
    const isCallback = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === callback;
    if (isCallback && node.arguments.length === 0) return true;
  }
  return false;
}

/**
 * Whether what an equation decides is to refuse: `throw`, an answer with an error, a message for a form. For an
 * equation that is not in a condition, the name of its function says so: `isWeakPassword`. Undefined where the code that
 * is decided is too long to tell.
 */
export function refuses(equation: Node, code: JavaScriptModel): boolean | undefined {
  let child = equation;
  while (child.parent?.type === 'LogicalExpression' || child.parent?.type === 'ChainExpression') child = child.parent;
  const { parent } = child;
  if (parent?.type === 'WhileStatement' || parent?.type === 'DoWhileStatement' || parent?.type === 'ForStatement') return undefined;
  if ((parent?.type !== 'IfStatement' && parent?.type !== 'ConditionalExpression') || parent.test !== child)
    return /weak|common|default|simple|forbidden|insecure|invalid/iu.test(functionName(functionsAround(equation)[0] ?? equation) ?? '');
  const text = code.getText(parent.consequent);
  return text.length > LONGEST_ANSWER ? undefined : REFUSES.test(text);
}

/**
 * The setting that an expression reads: `process.env.SKIP_AUTH`, `env.SKIP_AUTH` of a module for settings,
 * `config.get('SKIP_AUTH')`, and a constant with one of these, or that another file exports.
 */
export function settingRead(node: Node, code: JavaScriptModel): string | undefined {
  const variable = environmentVariable(node, code);
  if (variable !== undefined) return variable;
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    return callee.type === 'MemberExpression' && propertyName(callee) === 'get' && isSettings(callee.object) ? literalText(node.arguments[0]) : undefined;
  }
  if (node.type === 'MemberExpression') return isSettings(node.object) ? propertyName(node) : undefined;
  if (node.type !== 'Identifier') return undefined;
  const binding = bindingOf(node, code);
  if (binding?.definition.type === 'ImportBinding') return node.name;
  const init = initialiserBehind(node, code);
  return init && !isFunction(init) ? [...nodesWithin(init)].map((each) => environmentVariable(each, code)).find(Boolean) : undefined;
}

const MODE = /NODE_ENV|is_?dev|is_?test|is_?prod|APP_ENV/iu;

/** Whether a condition also depends on the mode of the program, itself or through a constant. */
export function asksForMode(test: Node, code: JavaScriptModel): boolean {
  return MODE.test(decidingText(test, code));
}

/** The text that decides a condition: its own, and those of the constants in it. */
function decidingText(test: Node, code: JavaScriptModel): string {
  const texts = [code.getText(test)];
  for (const node of nodesWithin(test)) {
    const init = node.type === 'Identifier' ? initialiserBehind(node, code) : undefined;
    if (init) texts.push(code.getText(init));
  }
  return texts.join('\n');
}

function initialiserBehind(node: Node, code: JavaScriptModel): Node | undefined {
  const binding = node.type === 'Identifier' ? bindingOf(node, code) : undefined;
  const init = binding && binding.definition.name.parent?.type === 'VariableDeclarator' ? initialiserOf(binding) : undefined;
  return init && init.range[1] - init.range[0] < LONGEST_ANSWER ? init : undefined;
}

function isSettings(node: Node): boolean {
  return /^(?:env|(?:\w+)?config(?:Service)?|settings)$/iu.test(lastName(node) ?? '');
}
