import { hostKind, looksGenerated, tokensIn } from '@seaworthy/knowledge';
import { judgeSecret, type EnvSecret } from './secrets.ts';

/** @see https://www.rfc-editor.org/rfc/rfc2606 */
const EXAMPLE_HOST = /(?:^|\.)example(?:\.(?:com|edu|net|org))?$/iu;

/** What is made of a password, and cannot be turned back: `GRAYLOG_SHA256_PASSWORD`. */
const DIGEST = /(?:^|_)(?:BCRYPT|DIGEST|HASH|HASHED|SHA\d{1,3})(?:_|$)/u;

/**
 * Whether what stands in a template is a secret of somebody: a token, a text that a program made, or the password
 * of a server that others can reach. A value that everybody knows is none.
 */
export function isRealSecret(secret: EnvSecret): boolean {
  const { is } = judgeSecret(secret, 'template');
  if (is !== 'weak' && is !== 'strong') return false;
  const { name, value, host } = secret;
  if (host === undefined) return looksGenerated(value) && !DIGEST.test(name.toUpperCase());
  return tokensIn(value).length > 0 || (hostKind(host) === 'remote' && !EXAMPLE_HOST.test(host));
}
