import { isKnownDefault, isPlaceholder } from '@seaworthy/knowledge';

/** Words with which people say that a value only lets a build step run: `dummy-for-build`, `not-a-real-key`. */
const WORD = /(?:^|[^a-z])(?:build|ci|collectstatic|dummy|ephemeral|fake|ignored?|insecure|mock|not|placeholder|stub|te?mp|temporary|test|throwaway|unsafe|unused)(?:time|only)?(?![a-z])/iu;

/**
 * Whether a secret only stands in for the real one while the image is built, as tools want one that need none:
 * `SECRET_KEY=dummy ./manage.py collectstatic`. What everybody knows counts too: there is nothing to leak.
 */
export function isStandIn(value: string): boolean {
  return isPlaceholder(value) || isKnownDefault(value) || WORD.test(value);
}
