import type { Argument } from '../ast.ts';

/**
 * The words at the start that are lines of their own with nothing but a placeholder of `envsubst`, which stands for
 * whole statements or for nothing: `${LISTEN_IPV6}`.
 */
export function placeholderLines(words: readonly Argument[], startsLine: (word: Argument) => boolean): readonly Argument[] {
  const end = words.findIndex((word, index) => {
    const next = words[index + 1];
    return !isPlaceholder(word) || !startsLine(word) || (next !== undefined && !startsLine(next));
  });
  return end === -1 ? words : words.slice(0, end);
}

/** Whether a word is a placeholder of `envsubst` and nothing else. */
export function isPlaceholder({ range, variables: [variable] }: Argument): boolean {
  return variable?.placeholder === true && variable.range[0] === range[0] && variable.range[1] === range[1];
}
