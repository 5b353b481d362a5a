import type { ActiveRule } from './runner.ts';

/** Tells which of some rules could report in a text, by their trigger words. */
export type TriggerFilter = (text: string) => readonly ActiveRule[];

/**
 * The filter of `rules`: rules without trigger words always pass. One scan over the text looks for all words at
 * once and ends when all have been found.
 */
export function triggerFilter(rules: readonly ActiveRule[]): TriggerFilter {
  const words = [...new Set(rules.flatMap(({ rule }) => rule.meta.docs.triggers ?? []))];
  if (words.length === 0) return () => rules;
  // The longest first: of words that start at the same place, the match then tells of all the shorter ones.
  words.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)).join('|'), 'gu');
  const prefixes = new Map(words.map((word) => [word, words.filter((other) => word.startsWith(other))]));
  return (text) => {
    const found = new Set<string>();
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      for (const word of prefixes.get(match[0]) ?? []) found.add(word);
      if (found.size === words.length) break;
      // Words may overlap.
      pattern.lastIndex = match.index + 1;
    }
    return rules.filter(({ rule }) => rule.meta.docs.triggers?.some((word) => found.has(word)) ?? true);
  };
}
