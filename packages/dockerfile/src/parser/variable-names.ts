const specialParameters = '@*#?-$!';

/**
 * Offset after the variable name that starts at `start`, which is `start` itself when there is no name:
 * letters, digits and `_`; or digits only; or one special parameter of POSIX 2.5.2 such as `@`, as BuildKit's
 * lexer has it.
 */
export function nameEnd(text: string, start: number, end: number): number {
  if (start >= end) return start;
  if (specialParameters.includes(text[start]!)) return start + 1;
  const digitsOnly = isDigit(text.charCodeAt(start));
  let at = start;
  while (at < end) {
    const code = text.codePointAt(at)!;
    if (digitsOnly ? !isDigit(code) : !isNamePart(code)) break;
    at += code > 0xffff ? 2 : 1;
  }
  return Math.min(at, end);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNamePart(code: number): boolean {
  if (code < 128) return isDigit(code) || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122);
  return /^[\p{L}\p{Nd}]$/u.test(String.fromCodePoint(code));
}
