import type { CallLike } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';

/** Functions whose first argument is the URL that they ask, by package; `global` is the platform. */
const REQUESTS: Readonly<Record<string, RegExp>> = {
  global: /^(?:fetch|WebSocket|EventSource)$/u,
  axios: /^(?:(?:create\(\)\.)?(?:get|post|put|patch|delete|head|options|request))?$/u,
  got: /^(?:(?:got|extend\(\))(?:\.|$))?(?:get|post|put|patch|delete|head|stream)?$/u,
  ky: /^(?:get|post|put|patch|delete|head)?$/u,
  undici: /^(?:request|fetch|stream|WebSocket|Client|Pool)$/u,
  'node-fetch': /^$/u,
  ofetch: /^(?:ofetch|\$fetch)$/u,
  superagent: /^(?:get|post|put|patch|delete|head)?$/u,
  needle: /^(?:get|post|put|patch|delete|head)?$/u,
  request: /^(?:get|post|put|patch|delete|head)?$/u,
  'request-promise': /^(?:get|post|put|patch|delete|head)?$/u,
  http: /^(?:get|request)$/u,
  ws: /^(?:WebSocket)?$/u,
  'socket.io-client': /^(?:io|connect)?$/u,
};

/** Names of libraries, where no code of the file declares them. */
const BY_NAME = /^(?:axios|got|ky)(?:\.|$)/u;

/** Whether a call asks a server for the URL that is its first argument. */
export function isHttpRequest(call: CallLike, code: JavaScriptModel): boolean {
  const origin = code.originOf(call.callee);
  if (!origin) return false;
  if (origin.module === 'global' && BY_NAME.test(origin.name)) {
    const [library = '', ...rest] = origin.name.split('.');
    return REQUESTS[library]!.test(rest.join('.'));
  }
  return Object.hasOwn(REQUESTS, origin.module) && REQUESTS[origin.module]!.test(origin.name);
}
