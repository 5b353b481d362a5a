import type { Variable } from '@typescript-eslint/scope-manager';
import { isFunction, propertyName, unwrap, type CallLike, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath, type Binding } from './bindings.ts';
import { functionsAround } from './functions.ts';
import { firstValues, heldValues, writtenAs } from './held-values.ts';
import { placeOf } from './places.ts';
import { isServerAction } from './server-actions.ts';

/** Names of requests and contexts, in every framework. */
const REQUEST_NAME = /^(?:req|request|ctx|context|c|event)$/u;

/** Properties of a request or context that the client fills. */
const CLIENT_PROPERTY =
  /^(?:body|query|params|headers|cookies|signedCookies|files?|url|originalUrl|nextUrl|searchParams|rawBody|queryStringParameters|multiValueQueryStringParameters|pathParameters)$/u;

/** Methods of requests and contexts that give what the client sent: Express, Hono, Koa, the Fetch API. */
const CLIENT_METHOD = /^(?:query|queries|param|header|get|json|text|formData|parseBody|valid)$/u;

/** Methods of texts, maps and form data after which the client still decides the value. */
const KEEPING_METHOD = /^(?:toString|trim|get|getAll|join|valueOf)$/u;

/** Decorators of Nest for parameters that the client fills. */
const NEST_PARAMETERS: ReadonlySet<string> = new Set(['Body', 'Query', 'Param', 'Headers', 'Cookies', 'UploadedFile']);

/** What the server itself says of an uploaded file: multer, formidable, express-fileupload. */
const SERVERS_WORD_ON_FILE = /^(?:path|filename|destination|tempFilePath|filepath|newFilename|size)$/u;

const MAX_DEPTH = 32;

/**
 * The part of an expression that the client of a request decides, such as the `req.body.email` of
 * `` `%${req.body.email}%` ``, or the name that holds it; undefined when there is none.
 *
 * It follows names through one function, also those that are assigned later, `new URL(request.url).searchParams`, templates, concatenation, lists and their `join`, `await`, `String(…)`, `decodeURIComponent(…)`,
 * `.toString()` and `.trim()`. Every other call ends it: what passed through `Number`, a schema's `parse` or an
 * escaping function is no longer the client's.
 */
export function requestPart(node: Node, code: JavaScriptModel, depth = 0): Node | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = unwrap(node);
  const next = (other: Node): Node | undefined => requestPart(other, code, depth + 1);
  switch (inner.type) {
    case 'AwaitExpression':
      return next(inner.argument);
    case 'TemplateLiteral':
      return firstOf(inner.expressions, next);
    case 'ArrayExpression':
      return firstOf(inner.elements, (element) => (element ? next(element) : undefined));
    case 'BinaryExpression':
      return inner.operator === '+' ? (next(inner.left) ?? next(inner.right)) : undefined;
    case 'LogicalExpression':
      return inner.operator === '&&' ? next(inner.right) : (next(inner.left) ?? next(inner.right));
    case 'ConditionalExpression':
      return next(inner.consequent) ?? next(inner.alternate);
    case 'MemberExpression':
      return isClientMember(inner, code, depth) ? inner : undefined;
    case 'CallExpression':
      return callPart(inner, code, depth);
    case 'Identifier':
      return isClientName(inner, code, depth) ? inner : undefined;
    default:
      return undefined;
  }
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => Node | undefined): Node | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

/** `req.body`, `ctx.request.query.page`, `request.nextUrl.searchParams`. */
function isClientMember(node: TSESTree.MemberExpression, code: JavaScriptModel, depth: number): boolean {
  const name = propertyName(node);
  if (name === 'length') return false;
  if (name !== undefined && SERVERS_WORD_ON_FILE.test(name) && isUpload(node.object, code)) return false;
  if (name !== undefined && CLIENT_PROPERTY.test(name) && isRequest(node.object, code)) return true;
  if ((name === 'searchParams' || name === 'query') && isRequestUrl(node.object, name, code, depth)) return true;
  return requestPart(node.object, code, depth + 1) !== undefined;
}

/** `new URL(request.url)` with its `searchParams`, or `url.parse(req.url, true)` with its `query`; or a name for them. */
function isRequestUrl(node: Node, part: 'searchParams' | 'query', code: JavaScriptModel, depth: number): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') {
    const written = writtenAs(inner, code);
    return written !== undefined && depth < MAX_DEPTH && isRequestUrl(written, part, code, depth + 1);
  }
  const isUrl =
    part === 'query'
      ? inner.type === 'CallExpression' && code.isFrom(inner.callee, 'url', 'parse')
      : inner.type === 'NewExpression' && (code.isGlobal(inner.callee, 'URL') || code.isFrom(inner.callee, 'url', 'URL'));
  const address = isUrl ? (inner as CallLike).arguments[0] : undefined;
  return address !== undefined && requestPart(address, code, depth + 1) !== undefined;
}

/** `req.file`, `req.files.avatar`, `req.files[0]`. */
function isUpload(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'MemberExpression') return false;
  const name = propertyName(inner);
  return ((name === 'file' || name === 'files') && isRequest(inner.object, code)) || isUpload(inner.object, code);
}

/**
 * The part with which a text begins, when the client decides it: `req.query.next` of `` `${req.query.next}?from=login` ``,
 * and nothing of `` `/users/${req.params.id}` ``.
 */
export function requestStart(node: Node, code: JavaScriptModel, depth = 0): Node | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = unwrap(node);
  const next = (other: Node): Node | undefined => requestStart(other, code, depth + 1);
  switch (inner.type) {
    case 'TemplateLiteral':
      return inner.quasis[0]?.value.raw === '' && inner.expressions[0] ? next(inner.expressions[0]) : undefined;
    case 'BinaryExpression':
      return inner.operator === '+' ? next(inner.left) : undefined;
    case 'LogicalExpression':
      return inner.operator === '&&' ? next(inner.right) : (next(inner.left) ?? next(inner.right));
    case 'ConditionalExpression':
      return next(inner.consequent) ?? next(inner.alternate);
    case 'NewExpression':
      return code.isGlobal(inner.callee, 'URL') && inner.arguments[0] ? next(inner.arguments[0]) : undefined;
    case 'Identifier':
      return nameHolding(inner, code, next);
    default:
      return requestPart(inner, code);
  }
}

/**
 * The name itself, when `find` finds something in what it holds: what a variable of the same function was given, or else
 * whether the client decides it at all.
 */
export function nameHolding(
  node: TSESTree.Identifier,
  code: JavaScriptModel,
  find: (value: Node) => Node | undefined,
): Node | undefined {
  const values = heldValues(node, code);
  if (values.length === 1) return find(values[0]!) && node;
  if (!requestPart(node, code)) return undefined;
  return values.length === 0 || firstValues(node, code).some((value) => find(value) !== undefined) ? node : undefined;
}

/** Parts of the request's own address that say where the server is, and the path. */
const PART_OF_ADDRESS = /^(?:host|hostname|href|origin|pathname|port|protocol)$/u;

/**
 * The address of the request itself, as `req.originalUrl` and `request.nextUrl.origin`: the client decides its path, but
 * not where it leads.
 */
export function isOwnAddress(node: Node, code: JavaScriptModel): boolean {
  const path = [...(placeOf(node, code)?.path ?? [])];
  if (/^req(?:uest)?$/u.test(path[0] ?? '')) path.shift();
  const [address = '', ...parts] = path;
  return /^(?:url|originalUrl|nextUrl|path)$/u.test(address) && parts.every((part) => PART_OF_ADDRESS.test(part));
}

/** A request by its name: `req`, `ctx.request`, `this.req`, `c.req`. */
export function isRequest(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return REQUEST_NAME.test(inner.name) && mayBeRequest(inner, code);
  if (inner.type !== 'MemberExpression') return false;
  const name = propertyName(inner);
  return (name === 'req' || name === 'request') && (unwrap(inner.object).type === 'ThisExpression' || isRequest(inner.object, code));
}

/** Methods whose callbacks get items, events or results. */
const NO_HANDLER =
  /^(?:map|flatMap|forEach|filter|find|findIndex|some|every|reduce|sort|then|on|once|addListener|addEventListener|subscribe|tap|pipe)$/u;

/**
 * Whether a name can be that of a request, by what declares it: not a loop, not a callback over a list, and of variables
 * only what is taken from another request, as in `const request = context.switchToHttp().getRequest()`.
 */
function mayBeRequest(node: TSESTree.Identifier, code: JavaScriptModel): boolean {
  const binding = bindingOf(node, code);
  if (!binding) return !code.isDeclared(node);
  const { definition } = binding;
  if (definition.type !== 'Parameter') {
    const init = initialiserOf(binding);
    return init !== undefined && /[rR]equest|\b(?:req|ctx|event)\b/u.test(code.getText(init));
  }
  const { parent } = definition.node;
  const callee = parent?.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
  return callee?.type !== 'MemberExpression' || !NO_HANDLER.test(propertyName(callee) ?? '') || code.isRouteHandler(definition.node as FunctionNode);
}

function callPart(node: TSESTree.CallExpression, code: JavaScriptModel, depth: number): Node | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') {
    const keeps = callee.name === 'String' || callee.name === 'decodeURIComponent';
    return keeps && node.arguments[0] ? requestPart(node.arguments[0], code, depth + 1) : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(callee) ?? '';
  if (CLIENT_METHOD.test(method) && isRequest(callee.object, code)) return node;
  const part = KEEPING_METHOD.test(method) ? requestPart(callee.object, code, depth + 1) : undefined;
  // Of `['git', req.query.branch].join(' ')` the element is the part.
  return part && unwrap(callee.object).type !== 'ArrayExpression' ? node : part;
}

/** A name of the same function that holds what the client sent, or a parameter that is filled with it. */
function isClientName(node: TSESTree.Identifier, code: JavaScriptModel, depth: number): boolean {
  const binding = bindingOf(node, code);
  if (!binding) return false;
  const { definition } = binding;
  if (definition.type === 'Parameter')
    return isClientParameter(definition.name as TSESTree.Identifier, definition.node, code);
  if (binding.isReassigned) return isClientVariable(node, binding, code, depth);
  const init = initialiserOf(binding);
  if (!init || functionsAround(init)[0] !== functionsAround(node)[0]) return false;
  const { path } = patternPath(definition.name, (definition.node as TSESTree.VariableDeclarator).id);
  const [first] = path ?? [];
  if (isRequest(init, code)) return first !== undefined && CLIENT_PROPERTY.test(first);
  if ((first === 'searchParams' || first === 'query') && isRequestUrl(init, first, code, depth)) return true;
  return path?.at(-1) !== 'length' && requestPart(init, code, depth + 1) !== undefined;
}

/** Variables that are being looked at, and whether the client is taken to decide them meanwhile. */
const assumed = new Map<Variable, boolean>();

/** Whether the client decides some value of a variable, and constants are all the others. */
function isClientVariable(node: TSESTree.Identifier, { variable }: Binding, code: JavaScriptModel, depth: number): boolean {
  const assumption = assumed.get(variable);
  if (assumption !== undefined) return assumption;
  const values = heldValues(node, code);
  const isClient = (value: Node): boolean => requestPart(value, code, depth + 1) !== undefined;
  try {
    assumed.set(variable, false);
    if (!values.some(isClient)) return false;
    // `url = url.trim()` changes nothing.
    assumed.set(variable, true);
    return values.every((value) => isClient(value) || code.valueOf(value).type !== 'unknown');
  } finally {
    assumed.delete(variable);
  }
}

/**
 * `@Body() dto`, `@Param('id') id`; the `body` of `({ body }, res) => …` in a route handler; the `params` that
 * Next.js gives to pages and route handlers; what a server action is called with.
 */
function isClientParameter(name: TSESTree.Identifier, owner: Node, code: JavaScriptModel): boolean {
  if (!isFunction(owner)) return false;
  for (const parameter of owner.params) {
    const decorators = 'decorators' in parameter ? parameter.decorators : undefined;
    if (parameter !== name) continue;
    return (decorators ?? []).some((decorator) => isNestParameter(decorator, name, code)) || (isText(name) && isServerAction(owner, code));
  }
  const index = owner.params.findIndex((parameter) => isInside(name, parameter));
  const pattern = owner.params[index];
  if (pattern?.type !== 'ObjectPattern') return false;
  const key = patternPath(name, pattern).path?.[0] ?? '';
  return code.isRouteHandler(owner) && CLIENT_PROPERTY.test(key);
}

function isInside(node: Node, around: Node): boolean {
  return node.range[0] >= around.range[0] && node.range[1] <= around.range[1];
}

function isNestParameter(decorator: TSESTree.Decorator, name: TSESTree.Identifier, code: JavaScriptModel): boolean {
  const call = decorator.expression;
  if (call.type !== 'CallExpression') return false;
  const origin = code.originOf(call.callee);
  if (origin?.module !== '@nestjs/common' || !NEST_PARAMETERS.has(origin.name)) return false;
  if (!isText(name)) return false;
  // A pipe such as ParseUUIDPipe has checked the value.
  return call.arguments.every((argument) => argument.type === 'Literal');
}

/** Whether a parameter may be a text, for all that its type says. */
function isText({ typeAnnotation }: TSESTree.Identifier): boolean {
  const type = typeAnnotation?.typeAnnotation.type;
  return type !== 'TSNumberKeyword' && type !== 'TSBooleanKeyword';
}
