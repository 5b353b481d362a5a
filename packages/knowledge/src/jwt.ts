const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The JSON text of the claims of a JSON Web Token; undefined when there is none. Characters above U+007F come
 * out as their UTF-8 bytes, which is enough to look at names and roles. The signature is not checked.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519
 */
export function claimsText(token: string): string | undefined {
  const payload = token.split('.', 2)[1];
  return payload === undefined ? undefined : decodeBase64Url(payload);
}

/** The `role` claim, by which Supabase tells its public `anon` key from the secret `service_role` key. */
export function roleOf(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(claimsText(token) ?? '');
    if (typeof claims !== 'object' || claims === null || !('role' in claims)) return undefined;
    return typeof claims.role === 'string' ? claims.role : undefined;
  } catch {
    return undefined;
  }
}

/** RFC 4648, section 5. Undefined when a character is not of the alphabet. */
function decodeBase64Url(text: string): string | undefined {
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const sextet = ALPHABET.indexOf(character);
    if (sextet === -1) return undefined;
    bits = ((bits << 6) | sextet) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += String.fromCharCode((bits >> held) & 0xff);
  }
  return decoded;
}
