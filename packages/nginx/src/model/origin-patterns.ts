import { regexOf } from './regexes.ts';

/** What an expression for origins accepts besides those that it is meant for. */
export type Looseness = 'anything' | 'suffix' | 'prefix' | 'dot';

/** A name that anybody could register. */
const STRANGER = 'attacker.net';

/**
 * How a regular expression for the `Origin` header lets origins of strangers through; undefined when it does not, or
 * when it cannot be tried here. It is held against origins that a browser could send:
 *
 * - `anything`: any origin, as with `^https://.+$`;
 * - `suffix`: `https://example.org.attacker.net`, because nothing ends it (`$`);
 * - `prefix`: `https://attackerexample.org`, because anything may stand before the name;
 * - `dot`: `https://wwwXexample.org`, because a dot without backslash is any character.
 *
 * @param source as nginx reads it, without `~` or `~*`
 */
export function loosenessOf(source: string): Looseness | undefined {
  const pattern = regexOf(source, true);
  if (!pattern) return undefined;
  const accepts = (host: string): boolean => pattern.test(`https://${host}`) || pattern.test(`http://${host}`);
  if (accepts(STRANGER)) return 'anything';
  if (!/(?:^|[^\\])\$\)*$/u.test(source)) return 'suffix';
  const names = namesIn(source);
  if (names.some((name) => accepts(`attacker${name}`) || accepts(`sub.attacker${name}`))) return 'prefix';
  return /(?:^|[^\\])[a-z0-9)\]]\.[a-z0-9([]/iu.test(source.replaceAll(/\\[^]/gu, '\\')) ? 'dot' : undefined;
}

/** The host names that are written out, without what a group or class varies in front of them. */
function namesIn(source: string): string[] {
  const plain = source.replaceAll('\\.', '.').replaceAll(String.raw`\-`, '-');
  return [...plain.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu)].map(([name]) => name);
}
