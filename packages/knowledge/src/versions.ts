const NUMBERS = /^v?(\d{1,9}(?:\.\d{1,9})*)/u;

/**
 * Whether the version at the front of a tag is lower than `lowest`, as far as both say: `15-alpine` is below `16`, and
 * `16` is not below `16.4`, because it moves. False for tags without a version.
 *
 * @param lowest numbers with dots between them
 */
export function isBelowVersion(tag: string, lowest: string): boolean {
  const [version, bound] = [tag, lowest].map((text) => NUMBERS.exec(text)?.[1]?.split('.').map(Number) ?? []);
  for (const [i, least] of bound!.entries()) {
    const part = version![i];
    if (part === undefined || part > least) return false;
    if (part < least) return true;
  }
  return false;
}
