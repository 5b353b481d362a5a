import type { Range } from '@seaworthy/core';
import { isSecretName } from './secret-names.ts';
import { isSecretValue } from './secret-values.ts';
import { tokensIn } from './tokens.ts';
import { credentialsInUrl } from './urls.ts';

/** `NAME=value`, `name: "value"`, and the `NAME value` of a Dockerfile's ENV. */
const ASSIGNMENT =
  /(?<![\w.-])(?:ENV\s{1,8}([A-Za-z_]\w*)[ \t]{1,8}|([A-Za-z_][\w.-]*)\s{0,8}[=:]\s{0,8})["']?([^\s"',;]+)/dg;

/**
 * Where a text of any language seems to hold secrets: tokens, passwords in URLs, values of variables with a
 * secret's name. Made for output that must not show them, where one too many does no harm; findings are for
 * rules. Linear.
 */
export function secretPlaces(text: string): Range[] {
  const places: Range[] = [];
  for (const token of tokensIn(text)) if (!token.public) places.push(token.range);
  for (const { password } of credentialsInUrl(text))
    if (password?.kind === 'literal') places.push(password.range);
  for (const { 1: legacyName, 2: name = legacyName ?? '', 3: value = '', indices } of text.matchAll(
    ASSIGNMENT,
  )) {
    const range = indices?.[3];
    if (range && isSecretName(name) && isSecretValue(name, value)) places.push(range);
  }
  return places.sort((a, b) => a[0] - b[0]);
}
