import { wordsOf } from '@seaworthy/knowledge';
import { lastName, propertyName, type CallLike, type Node, type TSESTree } from '../ast.ts';
import { NODE_TIMEOUTS, SERVER_FACTORIES, type ServerTimeout } from '../libraries/server-timeouts.ts';
import type { JavaScriptModel } from '../model.ts';
import { numberOf } from './values.ts';

/** What the code says of a timeout of a server. */
export interface TimeoutSetting {
  readonly timeout: ServerTimeout;
  /** The assignment or the property. */
  readonly node: Node;
  /** In milliseconds; 0 and Infinity wait for ever. Undefined where nobody can tell. */
  readonly milliseconds: number | undefined;
}

/** Words in the names of servers whose connections stay open by design. */
const LONG_LIVED = /^(?:sse|wss?|(?:web)?sockets?|stream(?:ing)?|events?)$/i;

/** `server.requestTimeout = …` for a server of Node.js; undefined for other assignments. */
export function assignedTimeout(node: TSESTree.AssignmentExpression, code: JavaScriptModel): TimeoutSetting | undefined {
  if (node.left.type !== 'MemberExpression' || node.operator !== '=') return undefined;
  const name = propertyName(node.left);
  const timeout = NODE_TIMEOUTS.find((each) => each.name === name);
  if (!timeout || !isHttpServer(node.left.object, code)) return undefined;
  return { timeout, node, milliseconds: numberOf(code.valueOf(node.right)) };
}

function isHttpServer(node: Node, code: JavaScriptModel): boolean {
  const name = lastName(node) ?? '';
  if (wordsOf(name).some((word) => LONG_LIVED.test(word))) return false;
  const origin = code.originOf(node);
  if (!origin || origin.module === 'global') return /^https?_?server$|^server$/i.test(name);
  return /(?:createServer|Server|listen|getHttpServer)\(\)$|(?:^|\.)server$/u.test(origin.name);
}

/** The timeouts that the options of a server say something about. */
export function optionTimeouts(call: CallLike, code: JavaScriptModel): TimeoutSetting[] {
  const origin = code.originOf(call.callee);
  const factory = origin && SERVER_FACTORIES.find(({ module, name }) => module === origin.module && name === origin.name);
  return (factory?.timeouts ?? []).flatMap((timeout) => {
    const option = code.optionOf(call, factory!.options, timeout.name);
    if (option.state !== 'given') return [];
    return [{ timeout, node: option.property, milliseconds: numberOf(option.value) }];
  });
}
