import type { HelmetUse } from './helmet.ts';
import { isConstant } from './values.ts';

/**
 * Whether the policy that the same middleware sends says who may frame the pages, as far as anybody can tell. The
 * default policy of helmet does.
 */
export function mayLimitFrames({ option, library }: HelmetUse): boolean {
  const policy = option('contentSecurityPolicy');
  if (policy.state === 'unknown') return true;
  if (policy.state === 'absent') return library.hasDefaultPolicy;
  if (isConstant(policy.value, false)) return false;
  const defaults = option('contentSecurityPolicy.useDefaults');
  if (library.hasDefaultPolicy && (defaults.state !== 'given' || !isConstant(defaults.value, false))) return true;
  const names = ['frameAncestors', 'frame-ancestors'].map((name) => `contentSecurityPolicy.directives.${name}`);
  // Hono has the directives beside each other, without `directives`.
  return [...names, 'contentSecurityPolicy.frameAncestors'].some((path) => option(path).state === 'given');
}
