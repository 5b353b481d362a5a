import { isFunction, lastName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { API_DOCS_LIBRARIES, APOLLO_LANDING_PAGE, GRAPHQL_SERVERS, type ApiDocsLibrary } from '../libraries/api-docs.ts';
import type { JavaScriptModel } from '../model.ts';
import { bindingOf } from './bindings.ts';
import { callBehind, calledAmong } from './calls.ts';
import { callsOf, isDecidedElsewhere } from './conditions.ts';
import { functionsAround } from './functions.ts';
import { registrationOf, type Registration } from './routes.ts';
import { isConstant } from './values.ts';

/** A place where the documentation of an API is shown. */
export interface ApiDocs {
  /** What a person would underline: the function of the package, the plugin, the option. */
  readonly place: Node;
  /** The call that puts it there. */
  readonly call: CallLike;
  /** Who sees it: `everybody`, those who pass an authentication (`guarded`), or who some other code lets (`unknown`). */
  readonly audience: 'everybody' | 'guarded' | 'unknown';
}

/**
 * The documentation that a call puts in place; undefined for other calls.
 *
 * @param authNames what middleware that asks for credentials is called
 */
export function apiDocsOf(call: CallLike, authNames: RegExp, code: JavaScriptModel): ApiDocs | undefined {
  const library = calledAmong(call, API_DOCS_LIBRARIES, code);
  if (library?.is === 'handler') return handlerDocs(call, library, authNames, code);
  if (library?.is === 'mounts') return mountedDocs(call, authNames, code);
  return pluginDocs(call, authNames, code);
}

/** `app.use('/docs', swaggerUi.serve, swaggerUi.setup(spec))`, also inside a function or through a name. */
function handlerDocs(
  call: CallLike,
  { guard }: ApiDocsLibrary,
  authNames: RegExp,
  code: JavaScriptModel,
): ApiDocs | undefined {
  const registration = registrationAround(call, code) ?? code.registrations.find(({ handlers }) => handlers.some((each) => callBehind(each, code) === call));
  if (!registration) return undefined;
  const docs = { place: call.callee, call: registration.call };
  if (guard !== undefined && code.optionOf(call, 0, guard).state !== 'absent') return { ...docs, audience: 'guarded' };
  const index = registration.handlers.findIndex((each) => holds(each, call) || callBehind(each, code) === call);
  const before = registration.handlers.slice(0, index);
  const own = registration.handlers[index];
  if (before.some((each) => asksForCredentials(each, authNames, code))) return { ...docs, audience: 'guarded' };
  if (before.some(isFunction) || (isFunction(own) && DECIDES.test(code.getText(own)))) return { ...docs, audience: 'unknown' };
  return { ...docs, audience: audienceAt(registration.call, registration, authNames, code) };
}

/** What a handler has that lets only some through. */
const DECIDES = /\bif\b|auth|session|user/i;

/** `SwaggerModule.setup('api', app, document)`. */
function mountedDocs(call: CallLike, authNames: RegExp, code: JavaScriptModel): ApiDocs {
  const [path, app] = call.arguments;
  const value = path && code.valueOf(path);
  const text = value?.type === 'scalar' ? `/${String(value.value).replace(/^\/+/u, '')}` : undefined;
  const audience = audienceAt(call, { target: undefined, path: text, object: app }, authNames, code);
  return { place: call.callee, call, audience };
}

/** `fastify.register(swaggerUi, { … })`. */
function pluginDocs(call: CallLike, authNames: RegExp, code: JavaScriptModel): ApiDocs | undefined {
  const [plugin] = call.arguments;
  if (call.type !== 'CallExpression' || !plugin || lastName(call.callee) !== 'register') return undefined;
  const origin = code.originOf(plugin);
  const library = API_DOCS_LIBRARIES.find(({ is, module, name }) => is === 'plugin' && origin?.module === module && origin.name === name);
  if (library?.guard === undefined) return undefined;
  const guard = code.optionOf(call, 1, library.guard);
  const docs = { place: plugin, call };
  if (guard.state !== 'absent') return { ...docs, audience: guard.state === 'given' ? 'guarded' : 'unknown' };
  const isHooked = code.calls.some(
    (each) => lastName(each.callee) === 'addHook' && each.arguments.some((argument) => authNames.test(code.getText(argument).slice(0, 500))),
  );
  if (isHooked) return { ...docs, audience: 'guarded' };
  return { ...docs, audience: audienceAt(call, registrationOf(call, code), authNames, code) };
}

/** Where documentation is mounted. */
interface Mount {
  readonly target: string | undefined;
  readonly path: string | undefined;
  /** The application; by default what the call is a method of. */
  readonly object?: Node | undefined;
}

function audienceAt(call: CallLike, mount: Mount | undefined, authNames: RegExp, code: JavaScriptModel): ApiDocs['audience'] {
  if (code.registrations.some((earlier) => mount && guards(earlier, call, mount, authNames, code))) return 'guarded';
  const callee = unwrap(call.callee);
  const object = mount?.object ?? (callee.type === 'MemberExpression' ? callee.object : undefined);
  return isRouterOrGiven(object, call, code) || isDecidedElsewhere(call, code) ? 'unknown' : 'everybody';
}

/** Whether middleware that asks for credentials stands before the documentation, for all paths or its own. */
function guards(earlier: Registration, call: CallLike, mount: Mount, authNames: RegExp, code: JavaScriptModel): boolean {
  const { kind, hasPath, path, target, handlers, call: guard } = earlier;
  if (kind !== 'use' || guard.range[0] >= call.range[0]) return false;
  if (mount.target !== undefined && mount.target !== target) return false;
  const covers = !hasPath || path === undefined || mount.path === undefined || mount.path.startsWith(path.replace(/[*/]+$/u, ''));
  return covers && handlers.some((each) => asksForCredentials(each, authNames, code));
}

function asksForCredentials(handler: Node, authNames: RegExp, code: JavaScriptModel): boolean {
  const inner = unwrap(handler);
  if (isFunction(inner)) return false;
  const made = callBehind(inner, code);
  const names = [inner.type === 'CallExpression' ? inner.callee : inner, ...(made ? [made.callee] : [])];
  return names.some((each) => authNames.test(code.getText(each)));
}

/**
 * Whether other files decide who reaches the documentation: it is on a router, which is mounted somewhere, or on an
 * application that a function is given by callers elsewhere.
 */
function isRouterOrGiven(object: Node | undefined, call: CallLike, code: JavaScriptModel): boolean {
  if (!object) return false;
  const origin = code.originOf(object);
  if (origin?.name.includes('Router') || /router|routes/i.test(lastName(object) ?? '')) return true;
  const inner = unwrap(object);
  const definition = inner.type === 'Identifier' ? bindingOf(inner, code)?.definition : undefined;
  if (definition?.type !== 'Parameter') return false;
  const owner = functionsAround(call).find((each) => each === definition.node);
  return owner !== undefined && owner.parent.type !== 'CallExpression' && callsOf(owner, code).length === 0;
}

function registrationAround(call: CallLike, code: JavaScriptModel): Registration | undefined {
  for (let node: Node | undefined = call.parent; node; node = node.parent) {
    const registration = node.type === 'CallExpression' ? registrationOf(node, code) : undefined;
    if (registration) return registration;
  }
  return undefined;
}

function holds(around: Node, node: Node): boolean {
  return around.range[0] <= node.range[0] && node.range[1] <= around.range[1];
}

/** The option that lets everybody ask a GraphQL server for its schema: `introspection: true`. */
export function openIntrospectionOf(call: CallLike, code: JavaScriptModel): TSESTree.Property | undefined {
  const origin = code.originOf(call.callee);
  if (!GRAPHQL_SERVERS.some(({ module, name }) => module === origin?.module && name === origin.name)) return undefined;
  const option = code.optionOf(call, 0, 'introspection');
  if (option.state !== 'given' || option.property.type !== 'Property') return undefined;
  return isConstant(option.value, true) ? option.property : undefined;
}

/** Whether a call adds the landing page of Apollo Server that is meant for developers. */
export function isLandingPage({ callee }: CallLike, code: JavaScriptModel): boolean {
  return code.isFrom(callee, APOLLO_LANDING_PAGE.module, APOLLO_LANDING_PAGE.name);
}
