/** `given` on top of `defaults`, objects merged deeply, arrays and scalars replaced: what ESLint does with options. */
export function mergeOptions<Options extends object>(
  defaults: Options | undefined,
  given: Readonly<Record<string, unknown>> | undefined,
): Options {
  return mergeValues(defaults ?? {}, given) as Options;
}

function mergeValues(first: unknown, second: unknown): unknown {
  if (second === undefined) return first;
  if (!isPlainObject(first) || !isPlainObject(second)) return second;
  const merged: Record<string, unknown> = { ...first, ...second };
  for (const key of Object.keys(second)) {
    if (Object.hasOwn(first, key)) merged[key] = mergeValues(first[key], second[key]);
  }
  return merged;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
