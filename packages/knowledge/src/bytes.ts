const POWERS = 'kmgt';
const LONGEST = 64;
const SIZE = /^(\d+(?:\.\d+)?) ?(?:([kmgt])(?:i?b)?|b|bytes?)?$/u;

/**
 * A size in bytes: `16mb`, `1m` (nginx), `512 KiB`, `1048576`, and products such as `16 * 1024 * 1024`. All
 * prefixes are powers of 1024, as nginx, Docker, Express and PHP read them. Undefined for everything else.
 *
 * @see https://nginx.org/en/docs/syntax.html
 */
export function parseBytes(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  let product = 1;
  for (const factor of text.toLowerCase().split('*')) {
    const size = SIZE.exec(factor.trim());
    if (!size) return undefined;
    product *= Number(size[1]) * 1024 ** (size[2] ? POWERS.indexOf(size[2]) + 1 : 0);
  }
  return product;
}
