import { literalText, unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import { functionsAround } from './functions.ts';
import { argumentAt } from './options.ts';
import type { Origin } from './origins.ts';
import { isConstant } from './values.ts';

/** A call that hands texts to a shell. */
export interface ShellRun {
  /** As the code writes it: `exec`, `childProcess.spawn`. */
  readonly method: string;
  /** What the shell reads as commands. */
  readonly commands: readonly Node[];
}

/** Words without which a file runs no shell. */
export const SHELL_WORDS = ['child_process', 'execa', 'shelljs'] as const;

/** Functions whose first argument is a command, by module. */
const COMMANDS: Readonly<Record<string, ReadonlySet<string>>> = {
  child_process: new Set(['exec', 'execSync']),
  execa: new Set(['command', 'commandSync', 'execaCommand', 'execaCommandSync']),
  shelljs: new Set(['exec']),
};

/** Functions that run a program, and a shell only with `shell: true`. */
const PROGRAMS: Readonly<Record<string, ReadonlySet<string>>> = {
  child_process: new Set(['execFile', 'execFileSync', 'spawn', 'spawnSync']),
  execa: new Set(['', 'execa', 'execaSync', 'sync']),
};

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|k|z)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/iu;
const COMMAND_FLAG = /^(?:-\w*c|\/c|-Command)$/iu;

/**
 * What a call hands to a shell; undefined for calls that run none.
 *
 * @see https://nodejs.org/api/child_process.html
 */
export function shellRunOf(call: TSESTree.CallExpression, code: JavaScriptModel): ShellRun | undefined {
  const { module, name } = functionBehind(call.callee, code) ?? {};
  const first = argumentAt(call, 0);
  if (module === undefined || name === undefined || !first) return undefined;
  const method = code.getText(call.callee);
  if (COMMANDS[module]?.has(name)) return { method, commands: [first] };
  if (!PROGRAMS[module]?.has(name)) return undefined;
  const given = argumentAt(call, 1);
  const words = given && unwrap(given).type === 'ArrayExpression' ? elementsOf(unwrap(given)) : [];
  if (hasShell(call, code)) return { method, commands: [first, ...words] };
  if (!SHELL.test(literalText(first) ?? '')) return undefined;
  const flag = words.findIndex((word) => COMMAND_FLAG.test(literalText(word) ?? ''));
  return flag === -1 ? undefined : { method, commands: words.slice(flag + 1) };
}

/** The list of arguments that a call hands to a program without a shell; undefined for other calls. */
export function argumentListOf(call: TSESTree.CallExpression, code: JavaScriptModel): Node | undefined {
  const { module = '', name = '' } = functionBehind(call.callee, code) ?? {};
  const list = argumentAt(call, 1);
  if (!PROGRAMS[module]?.has(name) || !list || unwrap(list).type !== 'ArrayExpression' || shellRunOf(call, code)) return undefined;
  const shell = code.optionOf(call, 2, 'shell');
  return shell.state === 'absent' || (shell.state === 'given' && isConstant(shell.value, false)) ? list : undefined;
}

/** Where a function comes from, also one that `promisify` has wrapped. */
function functionBehind(callee: Node, code: JavaScriptModel): Origin | undefined {
  const origin = code.originOf(callee);
  if (origin?.module !== 'util' || origin.name !== 'promisify()') return origin;
  const wrapped = callBehind(callee, code)?.arguments[0];
  return wrapped && code.originOf(wrapped);
}

function elementsOf(node: Node): Node[] {
  return node.type === 'ArrayExpression' ? node.elements.filter((element) => element !== null) : [];
}

function hasShell(call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  return [1, 2].some((index) => {
    const shell = code.optionOf(call, index, 'shell');
    if (shell.state !== 'given') return false;
    return isConstant(shell.value, true) || (shell.value.type === 'scalar' && typeof shell.value.value === 'string');
  });
}

/** The first part of a text that is no constant, in the code that answers requests; none that is quoted for a shell. */
export function variablePart(node: Node, code: JavaScriptModel): Node | undefined {
  if (!functionsAround(node).some((each) => code.isRouteHandler(each))) return undefined;
  return firstVariable(node, code);
}

function firstVariable(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  if (code.valueOf(inner).type !== 'unknown') return undefined;
  if (inner.type === 'TemplateLiteral') {
    return inner.expressions.map((each) => firstVariable(each, code)).find((part) => part !== undefined);
  }
  if (inner.type === 'BinaryExpression') return firstVariable(inner.left, code) ?? firstVariable(inner.right, code);
  const isQuoted = inner.type === 'CallExpression' && /quote|escape/iu.test(code.getText(inner.callee));
  return isQuoted ? undefined : inner;
}
