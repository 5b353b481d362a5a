/**
 * Every text that a pattern with braces stands for: `CORS_{,ALLOW_}ORIGIN{,S}` are four. Braces do not nest.
 */
export function alternatives(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  const close = pattern.indexOf('}', open);
  const rest = alternatives(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => rest.map((end) => `${pattern.slice(0, open)}${choice}${end}`));
}
