import { wordsOf } from '@seaworthy/knowledge';
import { lastName, unwrap, type Node } from '../ast.ts';

/** What the names of passwords of people end with. */
const PASSWORD = /(?:^|_)(?:password|passwd|pwd|pass|passphrase)$/u;

/** Words in a name that say that it is no password as somebody typed it, or none to log in with. */
const NOT_TYPED = /(?:^|_)(?:hash|hashed|hashes|encrypted|crypted|bcrypt|digest|salted|encoded|reset|token|key|db|database|redis|smtp|mail)(?:_|$)/u;

/** Words of forms that ask twice or change a password. */
const SECOND = /confirm|repeat|retype|again|verif|match|original|exist|dummy|old|new|current|prev/u;

/** Whether a name is that of a password as a person types it: `password`, `plainPassword`, `user_pwd`. */
export function isTypedPassword(name: string | undefined): boolean {
  if (name === undefined) return false;
  const words = snake(name);
  return PASSWORD.test(words) && !NOT_TYPED.test(words);
}

/** Whether a name belongs to a form in which a password is typed twice or changed. */
export function isSecondPassword(name: string): boolean {
  return SECOND.test(snake(name)) || name.endsWith('2');
}

function snake(name: string): string {
  return wordsOf(name).join('_').toLowerCase();
}

/** The password that an expression is made of: `password` in `` `${salt}${password}` `` and `password.trim()`. */
export function typedPasswordIn(node: Node): Node | undefined {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'TemplateLiteral':
      return firstPassword(inner.expressions);
    case 'BinaryExpression':
      return inner.operator === '+' ? firstPassword([inner.left, inner.right]) : undefined;
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      const isMethod = callee.type === 'MemberExpression' && /^(?:trim|toString|normalize|concat)$/u.test(lastName(callee) ?? '');
      if (isMethod) return firstPassword([callee.object, ...inner.arguments]);
      return /^(?:String|from)$/u.test(lastName(callee) ?? '') ? firstPassword(inner.arguments) : undefined;
    }
    default:
      return isTypedPassword(lastName(inner)) ? inner : undefined;
  }
}

function firstPassword(nodes: readonly Node[]): Node | undefined {
  for (const node of nodes) {
    const found = typedPasswordIn(node);
    if (found) return found;
  }
  return undefined;
}
