import { mask } from '@seaworthy/knowledge';

/** A password of Traefik's basic authentication, as it stands in a label. */
export interface BasicAuthPassword {
  /** Offsets of the label's text, of what follows `user:`. */
  readonly start: number;
  readonly end: number;
  /** `bcrypt` takes long to guess; `fast` is MD5 or SHA-1; `plain` is no hash at all. */
  readonly kind: 'bcrypt' | 'fast' | 'plain';
  /** Masked. */
  readonly masked: string;
}

/**
 * The passwords in `user:hash,user:hash`; those that a variable fills in are none.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/basicauth/
 */
export function basicAuthPasswords(label: string, text: string): BasicAuthPassword[] {
  if (!/\.basicauth\.users$/iu.test(label)) return [];
  return [...text.matchAll(/([^\s:,]+):([^\s,]+)/gu)].flatMap(({ 1: user = '', 2: password = '', index }) => {
    if (password.includes('${') || password.startsWith('{{')) return [];
    const start = index + user.length + 1;
    const kind = kindOf(password);
    return [{ start, end: start + password.length, kind, masked: mask(password) }];
  });
}

function kindOf(password: string): BasicAuthPassword['kind'] {
  if (/^\$2[abxy]?\$/u.test(password)) return 'bcrypt';
  return /^(?:\$apr1\$|\$1\$|\{SHA\})/u.test(password) ? 'fast' : 'plain';
}
