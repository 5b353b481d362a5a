import { isRestricted } from './access.ts';
import { isRefusalOrRedirect, returnsAt } from './answers.ts';
import type { Configuration } from './configuration.ts';
import type { Scope } from './scope.ts';
import { isLocal, serverOf } from './servers.ts';

/** Access decided by code, or by a module that the model does not know. */
const OTHERS = /^(?:access_by_lua\w*|js_access|auth_(?:pam|ldap|digest|gss|oidc|jwt_require|require)\w*)$/u;
const COULD_RESTRICT = ['deny', 'auth_basic', 'auth_request'] as const;

/**
 * Whether it is certain that everybody reaches a level: nothing restricts it ({@link isRestricted}), no `if` at it
 * refuses some requests, its server listens to more than the machine itself, and no include that is not at hand could
 * change that. The `http` around a server that is not in sight counts as empty; without a server in sight it is not
 * certain.
 */
export function isOpenToAll(scope: Scope, configuration: Configuration): boolean {
  if (isRestricted(scope) || refusesSome(scope)) return false;
  const server = serverOf(configuration, scope);
  if (!server || server.listens.length === 0 || isLocal(server)) return false;
  return [...scope.outwards()].every(
    (level) =>
      !level.directives.some(({ name }) => OTHERS.test(name)) && !COULD_RESTRICT.some((name) => level.couldHold(name)),
  );
}

/** Whether an `if` at a level turns requests away. */
function refusesSome({ children }: Scope): boolean {
  return children.some((level) => level.head?.name === 'if' && returnsAt(level).some(isRefusalOrRedirect));
}
