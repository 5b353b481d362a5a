import { isFunction, propertyName, unwrap, type FunctionNode, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf, initialiserOf, patternPath } from './bindings.ts';
import { functionsAround } from './functions.ts';
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
 * It follows names through one function, templates, concatenation, lists and their `join`, `await`, `String(…)`, `decodeURIComponent(…)`,
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
  return requestPart(node.object, code, depth + 1) !== undefined;
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
    case 'Identifier': {
      const written = writtenAs(inner, code);
      return (written ? next(written) : requestPart(inner, code)) && inner;
    }
    default:
      return requestPart(inner, code);
  }
}

/** What a name of the same function was initialised with as a whole. */
export function writtenAs(node: TSESTree.Identifier, code: JavaScriptModel): Node | undefined {
  const binding = bindingOf(node, code.scopeManager);
  const init = binding && initialiserOf(binding);
  const isWhole = init && (binding.definition.node as TSESTree.VariableDeclarator).id === binding.definition.name;
  return isWhole && functionsAround(init)[0] === functionsAround(node)[0] ? init : undefined;
}

/** The address of the request itself, as `req.originalUrl`: the client decides its path, but not where it leads. */
export function isOwnAddress(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  return inner.type === 'MemberExpression' && /^(?:url|originalUrl|nextUrl|path)$/u.test(name ?? '') && isRequest(inner.object, code);
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
  const binding = bindingOf(node, code.scopeManager);
  if (!binding) return !code.isDeclared(node);
  const { definition } = binding;
  if (definition.type !== 'Parameter') {
    const init = initialiserOf(binding);
    return init !== undefined && /[rR]equest|\b(?:req|ctx|event)\b/u.test(code.getText(init));
  }
  const { parent } = definition.node as Node;
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
  const binding = bindingOf(node, code.scopeManager);
  if (!binding) return false;
  const { definition } = binding;
  if (definition.type === 'Parameter')
    return isClientParameter(definition.name as TSESTree.Identifier, definition.node, code);
  const init = initialiserOf(binding);
  if (!init || functionsAround(init)[0] !== functionsAround(node)[0]) return false;
  const { path } = patternPath(definition.name, (definition.node as TSESTree.VariableDeclarator).id);
  if (isRequest(init, code)) return path?.[0] !== undefined && CLIENT_PROPERTY.test(path[0]);
  return path?.at(-1) !== 'length' && requestPart(init, code, depth + 1) !== undefined;
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

/** Whether a value is a whole object that the client sent: `req.body`, `req.query`, `await c.req.json()`, `Object.fromEntries(form)`, or its name. */
export function isRequestObject(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type === 'AwaitExpression') return isRequestObject(inner.argument, code);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return (name === 'body' || name === 'query') && isRequest(inner.object, code);
  }
  if (inner.type === 'CallExpression') {
    const callee = unwrap(inner.callee);
    const [entries] = inner.arguments;
    if (entries && code.isGlobal(callee, 'Object.fromEntries')) return requestPart(entries, code) !== undefined;
    const isRead = callee.type === 'MemberExpression' && /^(?:json|parseBody|query)$/u.test(propertyName(callee) ?? '');
    return isRead && inner.arguments.length === 0 && isRequest(callee.object, code);
  }
  const written = inner.type === 'Identifier' ? writtenAs(inner, code) : undefined;
  return written !== undefined && isRequestObject(written, code);
}
