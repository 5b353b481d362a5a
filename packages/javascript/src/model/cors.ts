import { lastName, literalText, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { CORS_LIBRARIES } from '../libraries/cors.ts';
import type { JavaScriptModel } from '../model.ts';
import { callBehind } from './calls.ts';
import type { Option } from './options.ts';
import { pluginRegistrationOf } from './plugins.ts';
import { registrationOf, type Registration } from './routes.ts';
import { isConstant, possibilities, type Value } from './values.ts';

/** A policy for cross-origin requests that holds for a whole application, router or gateway. */
export interface CorsPolicy {
  /** What a person would underline when the policy as a whole is meant: `cors`, `app.enableCors`. */
  readonly place: Node;
  /** What sets it: `cors`, `@fastify/cors`, `NestJS`, `Socket.IO`. */
  readonly library: string;
  /** What the code says of its `origin`. `true` as the whole policy stands for a policy without options. */
  readonly origin: Option;
  /** The call and the argument with the options; undefined where these are a property, as `cors: true`. */
  readonly call: { readonly call: CallLike; readonly index: number; readonly path: string } | undefined;
  /** The path it is mounted on; undefined for none. */
  readonly path: string | undefined;
}

/** The policies that a call sets for all that comes after it; those for single routes are none. */
export function corsPoliciesOf(call: CallLike, code: JavaScriptModel): CorsPolicy[] {
  if (call.type === 'NewExpression') return socketPolicy(call, code);
  const plugin = pluginRegistrationOf(call, code);
  if (plugin) {
    const { module } = plugin.plugin;
    const known = CORS_LIBRARIES.find((each) => each.by === 'register' && each.module === module);
    return known ? [policyOf(call.callee, module, call, 1)] : [];
  }
  const registration = registrationOf(call, code);
  if (registration?.kind === 'use') return middlewarePolicies(registration, code);
  return nestPolicies(call, code);

  function policyOf(place: Node, library: string, node: CallLike, index: number): CorsPolicy {
    return {
      place,
      library,
      origin: code.optionOf(node, index, 'origin'),
      call: { call: node, index, path: 'origin' },
      path: undefined,
    };
  }
}

function middlewarePolicies({ handlers, path }: Registration, code: JavaScriptModel): CorsPolicy[] {
  if (handlers.some((handler) => servesFiles(handler, code))) return [];
  return handlers.flatMap((handler) => {
    const made = callBehind(handler, code);
    const origin = made && code.originOf(made.callee);
    const library = CORS_LIBRARIES.find(
      (each) => each.by === 'use' && each.module === origin?.module && each.name === origin.name,
    );
    if (!made || !library) return [];
    const index = library.options;
    return [
      {
        place: made.callee,
        library: library.module,
        origin: code.optionOf(made, index, 'origin'),
        call: { call: made, index, path: 'origin' },
        path,
      },
    ];
  });
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
    const place = callee.property;
    const origin = code.optionOf(call, 0, 'origin');
    return [{ place, library: 'NestJS', origin, call: { call, index: 0, path: 'origin' }, path: undefined }];
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
  if (isConstant(cors.value, true)) return [{ ...common, origin: { state: 'absent', object: undefined, at: '' } }];
  return [{ ...common, origin: code.propertyOf(cors.value, 'origin') }];
}

/** Whether a value of `origin` lets every origin in: `'*'`, or a list with it. */
export function isAnyOrigin(value: Value): boolean {
  return possibilities(value).every(
    (each) => isConstant(each, '*') || (each.type === 'array' && each.elements.some((element) => isConstant(element, '*'))),
  );
}

const HEADER = 'access-control-allow-origin';

/** Whether a call sets the header itself, as `res.setHeader('Access-Control-Allow-Origin', …)`, and to what. */
export function allowOriginHeader(call: TSESTree.CallExpression, code: JavaScriptModel): Value | undefined {
  const method = lastName(call.callee);
  if (method === undefined || !/^(?:setHeader|header|set|append)$/u.test(method)) return undefined;
  const [name, value] = call.arguments;
  return value && literalText(name)?.toLowerCase() === HEADER ? code.valueOf(value) : undefined;
}
