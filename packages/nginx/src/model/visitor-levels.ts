import { isForAssets } from './assets.ts';
import type { Configuration } from './configuration.ts';
import { isAcmeChallenge } from './content.ts';
import { locationOf } from './locations.ts';
import { oncePer } from './once-per.ts';
import type { Scope } from './scope.ts';

/**
 * Whether what a level answers depends on the visitor: not for assets and challenges of ACME, which are the same for
 * everybody, nor for requests that nginx itself makes (`internal`, `auth_request`, `mirror`) or sends without headers.
 */
export function dependsOnVisitor(scope: Scope, configuration: Configuration): boolean {
  const passed = scope.effective('proxy_pass_request_headers');
  if (passed.kind === 'known' && passed.directives.at(-1)?.args[0]?.value === 'off') return false;
  return ![...scope.outwards()].some((level) => {
    const location = level.head && locationOf(level.head, configuration);
    if (!location) return false;
    const isAsked = level.own('internal').length > 0 || subrequests(configuration).has(location.path);
    return isAsked || isForAssets(location) || isAcmeChallenge(location.path);
  });
}

/** The paths that nginx asks on its own for the requests of others. */
const subrequests = oncePer((configuration) => {
  return new Set(configuration.anywhere('auth_request', 'mirror').map(({ args }) => args[0]?.value));
});
