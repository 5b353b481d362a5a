import { lastName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { CORS_LIBRARIES } from '../libraries/cors.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import type { Option } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { registrationOf } from './routes.ts';
import { isConstant, possibilities, type Value } from './values.ts';

/** A policy for cross-origin requests. */
export interface CorsPolicy {
  /** What a person would underline when the policy as a whole is meant: `cors`, `app.enableCors`. */
  readonly place: Node;
  /** What sets it: `cors`, `@fastify/cors`, `NestJS`, `Socket.IO`. */
  readonly library: string;
  /** What the code says of its `origin`. Absent without an object stands for a policy without options. */
  readonly origin: Option;
  /** Whether browsers may send cookies with the requests. */
  readonly credentials: Option;
  /** The call and the argument with the options; undefined where these are a property, as `cors: true`. */
  readonly call: { readonly call: CallLike; readonly index: number; readonly path: string } | undefined;
  /** The path it is mounted on; undefined for none. */
  readonly path: string | undefined;
}

/** The policies that a call sets for all that comes after it; those for single routes are none. */
export function corsPoliciesOf(call: CallLike, code: JavaScriptModel): CorsPolicy[] {
  const registration = call.type === 'CallExpression' ? registrationOf(call, code) : undefined;
  if (registration?.kind !== 'use' || pluginRegistrationOf(call, code)) return ownPolicies(call, code);
  const { handlers, path } = registration;
  if (handlers.some((handler) => servesFiles(handler, code))) return [];
  return handlers.flatMap((handler) => {
    const made = callBehind(handler, code);
    const policy = made && middlewarePolicy(made, code);
    return policy ? [{ ...policy, path }] : [];
  });
}

/** The policies that a call sets, wherever they hold: also those for single routes. */
export function corsPoliciesAnywhere(call: CallLike, code: JavaScriptModel): CorsPolicy[] {
  const policy = middlewarePolicy(call, code);
  return policy ? [policy] : ownPolicies(call, code);
}

/**
 * Whether the policy sends back the origin that asks although its code says any: as `@koa/cors` does as soon as
 * credentials are allowed.
 */
export function isReflected({ library, origin, credentials }: CorsPolicy): boolean {
  const known = CORS_LIBRARIES.find(({ module }) => module === library);
  if (!known?.reflectsWithCredentials || !isAllowed(credentials)) return false;
  return origin.state === 'absent' || (origin.state === 'given' && isConstant(origin.value, '*'));
}

/** Whether an option is surely on. */
export function isAllowed(option: Option): boolean {
  return option.state === 'given' && isConstant(option.value, true);
}

/** The policy of the middleware that a call makes: `cors({ … })`. */
function middlewarePolicy(call: CallLike, code: JavaScriptModel): CorsPolicy | undefined {
  const { module, name } = code.originOf(call.callee) ?? {};
  const library = CORS_LIBRARIES.find((each) => each.by === 'use' && each.module === module && each.name === name);
  return library && policyOf(call.callee, library.module, call, library.options, code);
}

/** The policies of what is no middleware: plugins, Nest, Socket.IO. */
function ownPolicies(call: CallLike, code: JavaScriptModel): CorsPolicy[] {
  if (call.type === 'NewExpression') return socketPolicy(call, code);
  const module = pluginRegistrationOf(call, code)?.plugin.module;
  if (module === undefined) return nestPolicies(call, code);
  const known = CORS_LIBRARIES.find((each) => each.by === 'register' && each.module === module);
  return known ? [policyOf(call.callee, module, call, known.options, code)] : [];
}

function policyOf(place: Node, library: string, call: CallLike, index: number, code: JavaScriptModel): CorsPolicy {
  return {
    place,
    library,
    origin: code.optionOf(call, index, 'origin'),
    credentials: code.optionOf(call, index, 'credentials'),
    call: { call, index, path: 'origin' },
    path: undefined,
  };
}

/** Public files may be read from everywhere. */
function servesFiles(handler: Node, code: JavaScriptModel): boolean {
  const made = callBehind(handler, code);
  return made !== undefined && (code.isFrom(made.callee, 'express', 'static') || code.isFrom(made.callee, 'serve-static'));
}

/** `app.enableCors(…)` and `NestFactory.create(AppModule, { cors: … })`. */
function nestPolicies(call: TSESTree.CallExpression, code: JavaScriptModel): CorsPolicy[] {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && lastName(callee) === 'enableCors') {
    return [policyOf(callee.property, 'NestJS', call, 0, code)];
  }
  if (callee.type !== 'MemberExpression' || lastName(callee.object) !== 'NestFactory' || lastName(callee) !== 'create')
    return [];
  const index = call.arguments.length - 1;
  return index < 1 ? [] : propertyPolicy('NestJS', code.optionOf(call, index, 'cors'), code);
}

/** `new Server(httpServer, { cors: { origin: '*' } })`. */
function socketPolicy(call: TSESTree.NewExpression, code: JavaScriptModel): CorsPolicy[] {
  if (!code.isFrom(call.callee, 'socket.io', 'Server')) return [];
  return propertyPolicy('Socket.IO', code.optionOf(call, call.arguments.length - 1, 'cors'), code);
}

/** The policy of `@WebSocketGateway({ cors: true })`. */
export function gatewayPolicies(decorator: TSESTree.Decorator, code: JavaScriptModel): CorsPolicy[] {
  const call = decorator.expression;
  if (call.type !== 'CallExpression' || !code.isFrom(call.callee, '@nestjs/websockets', 'WebSocketGateway')) return [];
  return propertyPolicy('the gateway', code.optionOf(call, call.arguments.length - 1, 'cors'), code);
}

/** The policy that a property `cors` holds: options, or `true` for the defaults. */
function propertyPolicy(library: string, cors: Option, code: JavaScriptModel): CorsPolicy[] {
  if (cors.state !== 'given') return [];
  const common = { place: cors.property, library, call: undefined, path: undefined };
  const nothing = { state: 'absent', object: undefined, at: '' } as const;
  if (isConstant(cors.value, true)) return [{ ...common, origin: nothing, credentials: nothing }];
  const option = (name: string): Option => code.propertyOf(cors.value, name);
  return [{ ...common, origin: option('origin'), credentials: option('credentials') }];
}

/**
 * Whether a value of `origin` lets every origin in: `'*'`, or a list with it. Not one that applies only when nobody
 * says otherwise, as in `process.env.CORS_ORIGIN || '*'`.
 */
export function isAnyOrigin(value: Value): boolean {
  return possibilities(value).every(
    (each) => isKnownAny(each) || (each.type === 'array' && each.certainty === 'known' && each.elements.some(isKnownAny)),
  );
}

function isKnownAny(value: Value): boolean {
  return value.type === 'scalar' && value.value === '*' && value.certainty === 'known';
}

/** The header with which a response names the origin that may read it. */
export const ALLOW_ORIGIN = 'access-control-allow-origin';
