import { InvalidOption, type RuleContext } from '@seaworthy/core';

/**
 * The quantity that a user wrote for an option, `24h` or `100mb`; `Infinity` when there is none. Throws an
 * {@link InvalidOption} for a text that `parse` does not know.
 */
export function limitOption(
  { id }: Pick<RuleContext, 'id'>,
  option: string,
  text: string | undefined,
  parse: (text: string) => number | undefined,
): number {
  if (text === undefined) return Infinity;
  const limit = parse(text);
  if (limit === undefined) throw new InvalidOption(`${id}: the option ${option} has '${text}', which is no quantity.`);
  return limit;
}
