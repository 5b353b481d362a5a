import type { TextPart } from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';

/** @see https://www.rfc-editor.org/rfc/rfc2606 */
const RESERVED = /(?:^|\.)example\.(?:com|edu|net|org)$|\.example$/iu;
const NAMES = /(?:^|_)(?:URL|DOMAIN)$/u;

/**
 * The host of a variable named `*_URL` or `*_DOMAIN`, when it is in a domain that is reserved for documentation, with
 * its place in the value. Elsewhere such a name may be a value like any other: a mail address, a list.
 */
export function reservedHostIn(code: EnvSourceCode, entry: Entry): TextPart | undefined {
  const { key, value } = entry;
  if (!NAMES.test(key.value.toUpperCase())) return undefined;
  const host = code.url(entry)?.host ?? { value: value.text, range: [0, value.text.length] };
  return RESERVED.test(host.value) ? { value: host.value, range: [host.range[0], host.range[1]] } : undefined;
}
