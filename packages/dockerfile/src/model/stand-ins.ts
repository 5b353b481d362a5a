import { isKnownDefault, isPlaceholder } from '@seaworthy/knowledge';

/** Words with which people say that a value only lets a build step run: `dummy-for-build`, `not-a-secret`. */
const WORDS: ReadonlySet<string> = new Set(
  'build buildtime ci collectstatic dummy ephemeral fake ignore ignored insecure mock not placeholder stub'
    .concat(' temp temporary test throwaway tmp unsafe unused')
    .split(' '),
);

/**
 * Whether a secret only stands in for the real one while the image is built, for tools that want one without
 * need: `SECRET_KEY=dummy ./manage.py collectstatic`. What everybody knows counts too: nothing leaks.
 */
export function isStandIn(value: string): boolean {
  return isPlaceholder(value) || isKnownDefault(value) || wordsIn(value).some((word) => WORDS.has(word));
}

function wordsIn(value: string): string[] {
  return value.toLowerCase().split(/[^a-z]+/u);
}
