/**
 * Shannon entropy of the characters of `text`, in bits per character; 0 for the empty text.
 *
 * A weak measure on its own: random 32-digit hexadecimal secrets often lie below 3.5 bits, and
 * `your-secret-key` lies above 3.
 *
 * @see https://en.wikipedia.org/wiki/Entropy_(information_theory)
 */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let total = 0;
  for (const count of counts.values()) total += count;
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

/** How many different characters `text` has. */
export function distinctCharacters(text: string): number {
  return new Set(text).size;
}
