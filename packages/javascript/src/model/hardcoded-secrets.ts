import { isKnownDefault, isSecretName, isSecretValue, shannonEntropy, wordsOf } from '@seaworthy/knowledge';
import { literalText, propertyName, unwrap, type Node } from '../ast.ts';

/** A string that the code gives to a name. */
export interface NamedString {
  readonly name: string;
  readonly text: string;
  /** The literal. */
  readonly node: Node;
}

/** How a value has to look to be taken for a secret. */
export interface SecretShape {
  readonly minLength: number;
  /** In bits per character. */
  readonly minEntropy: number;
}

/**
 * The string that a node gives to a name: the initialiser of a variable, the value of a property or field, the
 * right side of an assignment to a member, a default of a parameter or pattern. Undefined for other nodes.
 */
export function namedStringOf(node: Node): NamedString | undefined {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? named(node.id.name, node.init) : undefined;
    case 'Property':
      return node.parent.type === 'ObjectExpression' && !isInExample(node) ? named(propertyName(node), node.value) : undefined;
    case 'PropertyDefinition':
      return named(propertyName(node), node.value);
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' ? named(propertyName(node.left), node.right) : undefined;
    case 'AssignmentPattern':
      return node.left.type === 'Identifier' ? named(node.left.name, node.right) : undefined;
    default:
      return undefined;
  }
}

function named(name: string | undefined, value: Node | null): NamedString | undefined {
  if (name === undefined || !value) return undefined;
  const node = unwrap(value);
  const text = literalText(node);
  return text === undefined ? undefined : { name, text, node };
}

/** Examples of an OpenAPI document. */
function isInExample(node: Node): boolean {
  for (let ancestor: Node | undefined = node; ancestor; ancestor = ancestor.parent) {
    if (ancestor.type === 'Property' && /^examples?$/u.test(propertyName(ancestor) ?? '')) return true;
  }
  return false;
}

/** What comes before `Key` in the names of secrets, without the first letter, which may be a capital. */
const KEY_WORDS = [
  ...['ccess', 'ccount', 'pi', 'pp', 'uth', 'ookie', 'ncryption', 'wt', 'aster', 'rivate', 'ecret', 'ervice', 'ole'],
  ...['ession', 'igning'],
];

/** Words without which no name of a secret is there; see `isSecretName`. */
export const SECRET_WORDS: readonly [string, ...string[]] = [
  'ecret',
  ...['ECRET', 'oken', 'OKEN', 'pass', 'Pass', 'PASS', 'pwd', 'Pwd', 'PWD', 'salt', 'Salt', 'SALT', '_pw', 'Pw', '_PW'],
  ...['redential', 'REDENTIAL', 'ConnectionString', 'connectionString', 'CONNECTION_STRING', 'connection_string', '_AUTH'],
  ...KEY_WORDS.flatMap((word) => [`${word}Key`, `${word}key`, `${word}_key`, `${word}-key`, `${word.toUpperCase()}_KEY`, `${word.toUpperCase()}KEY`]),
];

/** Values that are made for developers. */
const DEVELOPMENT_SECRET = /(?:dev|default|insecure|super|my).{0,12}(?:secret|key|password)/i;
const PASSWORD_HASH = /^(?:\$2[aby]\$|\$argon2|\$scrypt|\$pbkdf2|pbkdf2[:_])/u;
const TEMPLATE_MARK = /^(?:###.*###|@@.*@@|%[^%]*%|__\w*__)$/u;
const VARIABLE_NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u;
/** Letters with what joins them in identifiers, message keys, names of headers and paths. */
const IDENTIFIER_LIKE = /^[\p{L}\s_.:/,-]+$/u;

/** Whether a string that a name gets is a secret that somebody uses. */
export function isHardcodedSecret({ name, text }: NamedString, { minLength, minEntropy }: SecretShape): boolean {
  if (text.length < minLength || !isSecretName(name) || repeatsName(name, text)) return false;
  const isWellKnown = isKnownDefault(text) || (DEVELOPMENT_SECRET.test(text) && !/\s/u.test(text));
  if (PASSWORD_HASH.test(text) || TEMPLATE_MARK.test(text) || text.endsWith('...') || text.endsWith('…')) return false;
  if (isWellKnown) return true;
  if (!isSecretValue(name, text) || VARIABLE_NAME.test(text) || IDENTIFIER_LIKE.test(text)) return false;
  return shannonEntropy(text) >= minEntropy;
}

/** `PASSWORD: 'password'`, `changePassword: 'label.change-password'`: the value is a name itself. */
function repeatsName(name: string, text: string): boolean {
  const [a, b] = [name, text].map((each) => `_${wordsOf(each).join('_').toLowerCase()}`) as [string, string];
  return b !== '_' && (a.endsWith(b) || b.endsWith(a));
}
