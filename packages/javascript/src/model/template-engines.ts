import { isFunction, propertyName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { isConstant, type Constant } from './values.ts';

/** An option with which a template engine writes values as they are. */
interface EscapingOption {
  readonly module: string;
  /** The functions and classes that take it. */
  readonly names: readonly string[];
  readonly option: string;
  /** The value that switches escaping off. */
  readonly off: Constant;
}

/**
 * @see https://mozilla.github.io/nunjucks/api.html#configure
 * @see https://handlebarsjs.com/api-reference/compilation.html
 * @see https://eta.js.org/docs/api/configuration
 */
const OPTIONS: readonly EscapingOption[] = [
  { module: 'nunjucks', names: ['configure', 'Environment'], option: 'autoescape', off: false },
  { module: 'handlebars', names: ['compile', 'precompile'], option: 'noEscape', off: true },
  { module: 'eta', names: ['Eta', 'configure'], option: 'autoEscape', off: false },
];

/** The option of a template engine that decides whether values are escaped. */
export interface EscapingSetting {
  readonly property: TSESTree.Node;
  readonly isOff: boolean;
}

/** What a call says of the escaping of a template engine; undefined where it says nothing, or nobody can tell what. */
export function escapingSetIn(call: CallLike, code: JavaScriptModel): EscapingSetting | undefined {
  const origin = code.originOf(call.callee);
  for (const { module, names, option, off } of OPTIONS) {
    const isEngine = names.some((name) => origin?.name === name || origin?.name.toLowerCase() === `${module}.${name}`);
    if (!isEngine || (origin?.module !== module && origin?.module !== 'global')) continue;
    for (const index of call.arguments.keys()) {
      const given = code.optionOf(call, index, option);
      if (given.state !== 'given') continue;
      const isOff = isConstant(given.value, off);
      if (isOff || isConstant(given.value, !off)) return { property: given.property, isOff };
    }
  }
  const identity = code.isFrom(call.callee, 'ejs', 'render', 'renderFile', 'compile') ? identityEscape(call, code) : undefined;
  return identity && { property: identity, isOff: true };
}

/** `escape: (text) => text` among the options of ejs. */
function identityEscape(call: CallLike, code: JavaScriptModel): Node | undefined {
  for (const index of call.arguments.keys()) {
    const given = code.optionOf(call, index, 'escape');
    if (given.state === 'given' && isIdentity(given.value.node)) return given.property;
  }
  return undefined;
}

/** `mustache.escape = (text) => text`. */
export function isMustacheEscapeOff({ left, right }: TSESTree.AssignmentExpression, code: JavaScriptModel): boolean {
  if (left.type !== 'MemberExpression' || propertyName(left) !== 'escape' || !isIdentity(right)) return false;
  const { module, name = '' } = code.originOf(left.object) ?? {};
  return module === 'mustache' || (module === 'global' && name === 'Mustache');
}

/** A function that gives back its parameter. */
function isIdentity(node: Node): boolean {
  const inner = unwrap(node);
  if (!isFunction(inner)) return false;
  const [parameter] = inner.params;
  if (parameter?.type !== 'Identifier') return false;
  const body = inner.body.type === 'BlockStatement' ? inner.body.body[0] : inner.body;
  const result = body?.type === 'ReturnStatement' ? body.argument : body;
  return result?.type === 'Identifier' && result.name === parameter.name;
}
