import { lastName, unwrap, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { JOSE, JWT_FACTORIES, JWT_SIGNERS, LIFETIME_OPTION, type JwtFactory } from '../libraries/jwt.ts';
import type { JavaScriptModel } from '../model.ts';
import { pluginRegistrationOf } from './plugins.ts';
import type { Option } from './options.ts';

/** A call that signs a token. */
export interface SignedToken {
  /** What a person would underline: `jwt.sign`. */
  readonly place: Node;
  /** What the code says of the token's end; `given` also for the claim `exp`. */
  readonly lifetime: Option;
}

/**
 * The token that a call signs: with jsonwebtoken, hono/jwt and jose anywhere; with @nestjs/jwt and @fastify/jwt in
 * a file that also configures them; with fast-jwt where the signer is made.
 */
export function signedTokenOf(call: TSESTree.CallExpression, code: JavaScriptModel): SignedToken | undefined {
  const origin = code.originOf(call.callee);
  const signer = JWT_SIGNERS.find(({ module, name }) => module === origin?.module && name === origin.name);
  if (signer) {
    const option: Option =
      signer.options === undefined
        ? { state: 'absent', object: undefined, at: '' }
        : code.optionOf(call, optionsIndex(call, signer.options, code), LIFETIME_OPTION);
    return { place: call.callee, lifetime: firstGiven(option, claimOf(call, signer.payload, code)) };
  }
  if (code.isFrom(call.callee, 'fast-jwt', 'createSigner'))
    return { place: call.callee, lifetime: code.optionOf(call, 0, LIFETIME_OPTION) };
  return joseToken(call, code) ?? frameworkToken(call, code);
}

/** With a callback in the place of the options there are none. */
function optionsIndex(call: TSESTree.CallExpression, index: number, code: JavaScriptModel): number {
  const argument = call.arguments[index];
  return argument && code.valueOf(argument).type === 'function' ? call.arguments.length : index;
}

/** What the payload says of `exp`; a payload that is a text or a buffer cannot expire by a claim. */
function claimOf(call: CallLike, index: number, code: JavaScriptModel): Option {
  const payload = call.arguments[index];
  return payload ? code.propertyOf(code.valueOf(payload), 'exp') : { state: 'unknown' };
}

/** Unknown when either is unknown: then it may be given. */
function firstGiven(a: Option, b: Option): Option {
  if (a.state === 'given') return a;
  return a.state === 'unknown' || b.state === 'absent' ? a : b;
}

/** `new SignJWT(payload)….sign(key)`, with or without `setExpirationTime` on the way. */
function joseToken(call: TSESTree.CallExpression, code: JavaScriptModel): SignedToken | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !(JOSE.ends as readonly string[]).includes(lastName(callee) ?? '')) return undefined;
  const origin = code.originOf(callee);
  if (origin?.module !== JOSE.module || !JOSE.classes.some((name) => origin.name.startsWith(`${name}()`))) return undefined;
  const start = chainStart(callee.object);
  // A builder in a variable may be told its end in any statement.
  if (start.type !== 'NewExpression') return { place: callee.property, lifetime: { state: 'unknown' } };
  if (origin.name.includes(`.${JOSE.expiry}()`)) return { place: callee.property, lifetime: expiryStep(callee.object, code) };
  return { place: start.callee, lifetime: claimOf(start, 0, code) };
}

function chainStart(node: Node): Node {
  let inner = unwrap(node);
  for (;;) {
    if (inner.type === 'CallExpression') inner = unwrap(inner.callee);
    else if (inner.type === 'MemberExpression') inner = unwrap(inner.object);
    else return inner;
  }
}

/** The value given to `setExpirationTime`, in the shape of an option. */
function expiryStep(chain: Node, code: JavaScriptModel): Option {
  let inner = unwrap(chain);
  while (inner.type === 'CallExpression') {
    const callee = unwrap(inner.callee);
    if (callee.type !== 'MemberExpression') break;
    if (lastName(callee) === JOSE.expiry) {
      const [value] = inner.arguments;
      return value ? { state: 'given', value: code.valueOf(value), property: inner } : { state: 'unknown' };
    }
    inner = unwrap(callee.object);
  }
  return { state: 'unknown' };
}

/** A token that a framework's service signs, when the file that does so also configures the service. */
function frameworkToken(call: TSESTree.CallExpression, code: JavaScriptModel): SignedToken | undefined {
  const factory = JWT_FACTORIES.find((each) => signsFor(each, call, code));
  if (!factory) return undefined;
  const configured = code.calls.filter((each) => configures(factory, each, code));
  if (configured.length !== 1) return undefined;
  const usual = code.optionOf(configured[0]!, factory.options, factory.lifetime);
  const last = call.arguments.length > 1 ? code.optionOf(call, call.arguments.length - 1, LIFETIME_OPTION) : usual;
  const claim = claimOf(call, 0, code);
  return { place: call.callee, lifetime: firstGiven(firstGiven(usual, last), claim) };
}

function signsFor(factory: JwtFactory, call: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  return factory.signs.some((each) => {
    if (typeof each !== 'string') return code.isFrom(call.callee, each.module, each.name);
    return new RegExp(String.raw`\.${each.replace('.', String.raw`\.`)}$`, 'u').test(code.getText(call.callee));
  });
}

function configures({ module, name, by }: JwtFactory, call: CallLike, code: JavaScriptModel): boolean {
  if (by === 'register') return pluginRegistrationOf(call, code)?.plugin.module === module;
  return code.isFrom(call.callee, module, name);
}
