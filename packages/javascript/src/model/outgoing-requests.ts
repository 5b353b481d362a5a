import { unwrap, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt } from './options.ts';
import { nameHolding, requestPart } from './request-data.ts';
import { possibilities } from './values.ts';

/** A call that sends a request to another server. */
export interface OutgoingRequest {
  /** As the code writes it: `fetch`, `axios.get`. */
  readonly method: string;
  /** The URL, or the host where options name one. */
  readonly urls: readonly Node[];
}

const VERBS = /^(?:\(\)\.|create\(\)\.|extend\(\)\.)?(?:|default|delete|get|head|options|patch|post|postForm|put|putForm|request|stream|fetch)$/u;

/** Modules whose functions take a URL first. */
const CLIENTS: ReadonlySet<string> = new Set([
  'axios',
  'cross-fetch',
  'got',
  'http',
  'https',
  'isomorphic-fetch',
  'ky',
  'needle',
  'node-fetch',
  'ofetch',
  'phin',
  'request',
  'superagent',
  'undici',
]);
const BROWSERS = /^(?:puppeteer|puppeteer-core|playwright|playwright-core|@playwright\/test)$/u;

/** Names of clients where their origin is not seen. */
const CLIENT_NAME = /^(?:axios|got|needle|superagent|undici)(?:\.(?:delete|get|head|patch|post|put|request))?$/u;

const URL_OPTIONS = ['url', 'uri', 'baseURL', 'prefixUrl', 'host', 'hostname'];

/** Words without which a file sends no requests. */
export const REQUEST_WORDS = [
  'fetch',
  'axios',
  'got',
  'http',
  'ky',
  'needle',
  'phin',
  'request',
  'superagent',
  'undici',
  'goto',
] as const;

/** The request that a call sends to another server; undefined for other calls. */
export function outgoingRequestOf(call: TSESTree.CallExpression, code: JavaScriptModel): OutgoingRequest | undefined {
  if (!isSender(call, code)) return undefined;
  const first = argumentAt(call, 0);
  if (!first) return undefined;
  const options = [0, 1].flatMap((index) => URL_OPTIONS.map((name) => code.optionOf(call, index, name)));
  const named = options.flatMap((option) => (option.state === 'given' ? [option.value.node] : []));
  // `needle('get', url)`.
  const second = code.isFrom(call.callee, 'needle') ? argumentAt(call, 1) : undefined;
  return { method: code.getText(call.callee), urls: [first, ...(second ? [second] : []), ...named] };
}

function isSender({ callee }: TSESTree.CallExpression, code: JavaScriptModel): boolean {
  const { module = '', name = '' } = code.originOf(callee) ?? {};
  if (module === 'global') return name === 'fetch' || CLIENT_NAME.test(name);
  if (CLIENTS.has(module)) return VERBS.test(name);
  return BROWSERS.test(module) ? name.endsWith('.goto') : false;
}

/**
 * The part of a URL that the client decides and that decides which server is asked: the whole, the beginning, or a part
 * of the host as in `` `http://${req.body.host}/status` ``. Nothing of `` `https://api.example.org/users/${id}` ``.
 */
export function requestHost(node: Node, code: JavaScriptModel): Node | undefined {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return hostIn(piecesOfTemplate(inner), code);
    case 'BinaryExpression':
      return inner.operator === '+' ? hostIn(piecesOfSum(inner), code) : undefined;
    case 'LogicalExpression':
      return requestHost(inner.left, code) ?? requestHost(inner.right, code);
    case 'ConditionalExpression':
      return requestHost(inner.consequent, code) ?? requestHost(inner.alternate, code);
    case 'NewExpression':
      return code.isGlobal(inner.callee, 'URL') && inner.arguments[0] ? requestHost(inner.arguments[0], code) : undefined;
    case 'Identifier':
      return nameHolding(inner, code, (value) => requestHost(value, code));
    default:
      return requestPart(inner, code);
  }
}

/** Whether a URL has data of the request in it, behind a host that the code fixes. */
export function isHostFixed(node: Node, code: JavaScriptModel): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'TemplateLiteral' && inner.type !== 'BinaryExpression') return false;
  let before = '';
  for (const piece of inner.type === 'TemplateLiteral' ? piecesOfTemplate(inner) : piecesOfSum(inner)) {
    const text = typeof piece === 'string' ? piece : knownText(piece, code);
    if (text === undefined) break;
    before += text;
  }
  return /^https?:\/\/[^/?#]+[/?#]/iu.test(before) && requestPart(inner, code) !== undefined;
}

type Piece = string | Node;

function piecesOfTemplate({ quasis, expressions }: TSESTree.TemplateLiteral): Piece[] {
  return quasis.flatMap((quasi, index): Piece[] => {
    const expression = expressions[index];
    return expression ? [quasi.value.raw, expression] : [quasi.value.raw];
  });
}

function piecesOfSum(node: Node): Piece[] {
  const inner = unwrap(node);
  if (inner.type === 'BinaryExpression' && inner.operator === '+') return [...piecesOfSum(inner.left), ...piecesOfSum(inner.right)];
  return inner.type === 'TemplateLiteral' ? piecesOfTemplate(inner) : [inner];
}

/** Reads pieces from the left until the host has ended, or something that nobody knows may end it. */
function hostIn(pieces: readonly Piece[], code: JavaScriptModel): Node | undefined {
  let before = '';
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : knownText(piece, code);
    if (text === undefined) return requestPart(piece as Node, code);
    before += text;
    if (!/^(?:$|[a-z][a-z0-9+.-]*:?\/{0,2}$|[a-z][a-z0-9+.-]*:\/\/[^/?#]*$)/iu.test(before)) return undefined;
  }
  return undefined;
}

function knownText(node: Node, code: JavaScriptModel): string | undefined {
  const [value] = possibilities(code.valueOf(node));
  return value?.type === 'scalar' && value.certainty === 'known' ? String(value.value) : undefined;
}
