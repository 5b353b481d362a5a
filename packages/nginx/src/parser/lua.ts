/** What matters to the braces of Lua code: strings, comments, long brackets and the braces themselves. */
const LUA = /--\[(?<comment>=*)\[|--|\[(?<bracket>=*)\[|["']|[{}]/gu;

/**
 * The offset of the `}` that closes the Lua block whose code starts at `from`, as OpenResty's parser finds it:
 * braces in strings, comments and long brackets do not count. -1 when there is none.
 */
export function endOfLua(text: string, from: number): number {
  let depth = 1;
  LUA.lastIndex = from;
  for (let match = LUA.exec(text); match; match = LUA.exec(text)) {
    const token = match[0];
    const level = match.groups?.['comment'] ?? match.groups?.['bracket'];
    if (token === '{') depth += 1;
    else if (token === '}') {
      depth -= 1;
      if (depth === 0) return match.index;
    } else {
      const end = endOfLuaText(text, LUA.lastIndex, token, level);
      if (end === -1) return -1;
      LUA.lastIndex = end;
    }
  }
  return -1;
}

/** The offset behind the string, comment or long bracket that `token` opens; -1 when it never ends. */
function endOfLuaText(text: string, from: number, token: string, level: string | undefined): number {
  if (level !== undefined) {
    const close = `]${level}]`;
    const end = text.indexOf(close, from);
    return end === -1 ? -1 : end + close.length;
  }
  if (token === '--') {
    const end = text.indexOf('\n', from);
    return end === -1 ? -1 : end + 1;
  }
  const rest = token === '"' ? /["\\]/gu : /['\\]/gu;
  rest.lastIndex = from;
  for (let match = rest.exec(text); match; match = rest.exec(text)) {
    if (match[0] === token) return rest.lastIndex;
    rest.lastIndex = match.index + 2;
  }
  return -1;
}
