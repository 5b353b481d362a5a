/** A comment, an empty line, or a name and a value of harmless characters, without quotes or all of it in double ones. */
const PLAIN_LINE = /^(?:#(?:.*[^\\])?|[A-Za-z_]\w*=(?:[\w./:@%+,-]+|"[\w ./:@%+,-]+"))?$/u;

/**
 * Whether all readers take the same from a file, as far as anybody can tell from the characters in it; `docker run`
 * besides keeps quotes. Most files are so, and asking each reader takes longer than everything else.
 */
export function isPlainFile(text: string): boolean {
  return text.split('\n').every((line) => PLAIN_LINE.test(line));
}
