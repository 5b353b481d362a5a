const VISIBLE = 4;

/**
 * A secret as a message may show it: at most its first four characters and never more than half of it, then
 * `****`. The number of asterisks says nothing about the length. The empty text stays empty.
 */
export function mask(value: string): string {
  const characters = [...value];
  if (characters.length === 0) return '';
  const shown = Math.min(VISIBLE, Math.floor(characters.length / 2));
  return `${characters.slice(0, shown).join('')}****`;
}
