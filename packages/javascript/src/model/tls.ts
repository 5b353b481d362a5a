import { lastName, literalText, propertyName, type Node, type TSESTree } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { hostKind } from '@seaworthy/knowledge';
import { stringOf } from './values.ts';

/** An option of a client that decides whether the certificate of the server is checked. */
export interface VerificationOption {
  /** The value that switches the check off. */
  readonly off: boolean;
  /** What has it, as a message names it. */
  readonly library: string;
  readonly source: string;
}

/** Options by name. Each name means the same wherever it is used. */
export const VERIFICATION_OPTIONS: Readonly<Record<string, VerificationOption>> = {
  rejectUnauthorized: {
    off: false,
    library: 'Node.js',
    source: 'https://nodejs.org/api/tls.html#tlsconnectoptions-callback',
  },
  strictSSL: { off: false, library: 'request', source: 'https://github.com/request/request#requestoptions-callback' },
  tlsInsecure: { off: true, library: 'MongoDB', source: 'https://www.mongodb.com/docs/drivers/node/current/security/tls/' },
  tlsAllowInvalidCertificates: {
    off: true,
    library: 'MongoDB',
    source: 'https://www.mongodb.com/docs/drivers/node/current/security/tls/',
  },
  tlsAllowInvalidHostnames: {
    off: true,
    library: 'MongoDB',
    source: 'https://www.mongodb.com/docs/drivers/node/current/security/tls/',
  },
  sslValidate: { off: false, library: 'MongoDB', source: 'https://www.mongodb.com/docs/drivers/node/v4.0/' },
  trustServerCertificate: { off: true, library: 'mssql', source: 'https://github.com/tediousjs/node-mssql#tedious' },
  insecureHTTPParser: { off: true, library: 'Node.js', source: 'https://nodejs.org/api/http.html#httprequesturl-options-callback' },
};

/** A condition or name that says that the user asks for it. */
const ASKED_FOR = /insecure|ignore|self.?signed|reject.?unauthorized|skip.?(?:tls|ssl|verif)|verif|localhost|127\.0\.0\.1|\blocal\b/i;

/** Whether what stands around `node` says that the check is off only on request, or for the own machine. */
export function isAskedFor(node: Node, code: JavaScriptModel): boolean {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    const test =
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && child !== parent.test
        ? parent.test
        : parent.type === 'LogicalExpression' && child === parent.right
          ? parent.left
          : undefined;
    if (test && ASKED_FOR.test(code.getText(test))) return true;
  }
  return false;
}

/** Whether options connect to the own machine: `{ host: 'localhost', rejectUnauthorized: false }`. */
export function isForLocalHost(property: TSESTree.Property, code: JavaScriptModel): boolean {
  for (let node: Node = property.parent; node.parent; node = node.parent) {
    if (node.type === 'ObjectExpression' && node.properties.some((each) => each.type === 'Property' && namesLocalHost(each, code)))
      return true;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') return false;
  }
  return false;
}

function namesLocalHost(property: TSESTree.Property, code: JavaScriptModel): boolean {
  if (!/^(?:host|hostname|servername)$/u.test(propertyName(property) ?? '')) return false;
  const host = stringOf(code.valueOf(property.value));
  return host !== undefined && hostKind(host.replace(/:\d+$/u, '')) === 'local';
}

/**
 * Whether an option belongs to a server that asks its clients for certificates and looks at the result itself,
 * as mutual TLS with `socket.authorized` does.
 */
export function isMutualTls(property: TSESTree.Property, code: JavaScriptModel): boolean {
  const { parent } = property;
  if (parent.type !== 'ObjectExpression') return false;
  const asks = parent.properties.some((each) => each.type === 'Property' && propertyName(each) === 'requestCert');
  return asks && /\.authorized\b/u.test(code.text);
}

/** The place of `sslmode=no-verify` in a connection string; undefined when the text has none. */
export function noVerifyMode(node: TSESTree.Literal | TSESTree.TemplateElement): readonly [number, number] | undefined {
  const raw = node.type === 'Literal' ? node.raw : node.value.raw;
  const match = /\bsslmode=no-verify\b/u.exec(raw);
  if (!match || (node.type === 'Literal' && literalText(node) === undefined)) return undefined;
  const start = node.range[0] + match.index + (node.type === 'Literal' || node.range[1] - node.range[0] === raw.length ? 0 : 1);
  return [start, start + match[0].length];
}

/** Whether a function says that every name fits the certificate: it has no body, or returns nothing. */
export function acceptsEverything(node: Node, code: JavaScriptModel): boolean {
  const value = code.valueOf(node);
  if (value.type !== 'function') return false;
  const { body } = value.node;
  if (body.type !== 'BlockStatement') return isNothing(body);
  const [first] = body.body;
  return !first || (first.type === 'ReturnStatement' && (!first.argument || isNothing(first.argument)));
}

function isNothing(node: Node): boolean {
  if (node.type === 'Literal') return node.value === null;
  if (node.type === 'ObjectExpression') return node.properties.length === 0;
  return lastName(node) === 'undefined' || (node.type === 'UnaryExpression' && node.operator === 'void');
}
