/** The alphabet, the digits and rows of keyboards, in both directions. */
const LINES: readonly string[] = [
  ...['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890'],
  ...['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm'],
].flatMap((line) => [line, [...line].reverse().join('')]);

const SHORTEST_RUN = 4;

/**
 * The share of `text`, from 0 to 1, that lies in runs of four or more along the alphabet, the digits or a row
 * of the keyboard, forwards or backwards: all of `abcdef123456` and `qwertyuiop`. Linear.
 */
export function shareOfRuns(text: string): number {
  const lower = text.toLowerCase();
  const isInRun = new Uint8Array(lower.length);
  for (const line of LINES) {
    let start = 0;
    for (let i = 1; i <= lower.length; i++) {
      const place = i < lower.length ? line.indexOf(lower[i]!) : -1;
      if (place > 0 && line[place - 1] === lower[i - 1]) continue;
      if (i - start >= SHORTEST_RUN) isInRun.fill(1, start, i);
      start = i;
    }
  }
  return text === '' ? 0 : isInRun.reduce((sum, one) => sum + one, 0) / text.length;
}

/**
 * The shortest text of which `text` is a repetition, the last time perhaps cut off: `ab` for `ababa`. The
 * text itself when it is none. Linear (the failure function of Knuth, Morris and Pratt).
 */
export function repeatedPart(text: string): string {
  const borders = [0];
  let border = 0;
  for (let i = 1; i < text.length; i++) {
    while (border > 0 && text[i] !== text[border]) border = borders[border - 1]!;
    if (text[i] === text[border]) border++;
    borders.push(border);
  }
  const period = text.length - (borders.at(-1) ?? 0);
  return period * 2 <= text.length ? text.slice(0, period) : text;
}
