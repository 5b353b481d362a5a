/** Control characters, those that turn or hide text, line separators and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Latin text that has none of them: most text is, and to set up Unicode's classes takes time. */
const PLAIN = /^[\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;
const COMBINING = /^\p{M}$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
/** East Asian characters that take two columns. @see https://www.unicode.org/reports/tr11/ */
const WIDE =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\u{20000}-\u{3FFFD}]$/u;

/** `text` on one line, with nothing in it that a terminal would obey: no file shall forge our output. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll(INVISIBLE, escape);
}

function escape(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0)!;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** How many columns of a terminal {@link visible} text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0300' ? 1 : widthOfCharacter(character);
  return width;
}

function widthOfCharacter(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) || EMOJI.test(character) ? 2 : 1;
}
