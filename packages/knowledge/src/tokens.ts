import type { Range } from '@seaworthy/core';
import { isFiller, isFillerArmor } from './filler.ts';
import { claimsText, roleOf } from './jwt.ts';
import { TOKEN_FORMATS, TOKEN_MARK, type TokenFormat } from './token-formats.ts';

/** A token in a text. */
export interface TokenMatch {
  id: string;
  name: string;
  public: boolean;
  range: Range;
}

interface Candidate extends TokenMatch {
  filler: boolean;
}

/** Every token of a known format in `text`, by place; filler such as `ghp_xxxx…` is none. Linear. */
export function tokensIn(text: string): TokenMatch[] {
  return candidates(text)
    .filter(({ filler }) => !filler)
    .map(({ filler: _, ...token }) => token);
}

/**
 * The first secret token in `value`; when it has only tokens that are public by design, the first of those.
 */
export function tokenFormatOf(value: string): TokenMatch | undefined {
  const tokens = tokensIn(value);
  return tokens.find((token) => !token.public) ?? tokens[0];
}

/** Whether `value` as a whole has the shape of a token and is filler. */
export function isFillerToken(value: string): boolean {
  return candidates(value).some(({ filler, range }) => filler && range[0] === 0 && range[1] === value.length);
}

function candidates(text: string): Candidate[] {
  if (!TOKEN_MARK.test(text)) return [];
  const found: Candidate[] = [];
  for (const format of TOKEN_FORMATS) {
    for (const match of text.matchAll(format.pattern)) found.push(candidate(format, match));
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

function candidate({ id, name, public: published }: TokenFormat, match: RegExpMatchArray): Candidate {
  const token = match[0];
  const start = match.index ?? 0;
  const anonymous = id === 'jwt' && roleOf(token) === 'anon';
  return {
    id,
    name,
    public: published === true || anonymous,
    range: [start, start + token.trimEnd().length],
    filler: isFillerMatch(id, match),
  };
}

function isFillerMatch(id: string, { 0: token, groups }: RegExpMatchArray): boolean {
  const armor = groups?.['armor'];
  if (armor !== undefined) return isFillerArmor(armor);
  if (isFiller(groups?.['body'] ?? '')) return true;
  return id === 'jwt' && claimsText(token)?.includes('1234567890') === true;
}
