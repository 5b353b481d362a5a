/**
 * The last index below `length` for which `holds`, where it holds for the first indexes and for none after
 * them; -1 when it holds for none. Logarithmic.
 */
export function lastIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
