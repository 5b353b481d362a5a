import type { Configuration } from './configuration.ts';
import { groupOf, isInherited } from './inheritance.ts';
import type { Scope } from './scope.ts';

/**
 * Whether nothing that is in sight sets directive `name` for a level, and no include that is not at hand could. The
 * levels around a fragment count as empty, because what a server needs is written in the server or in what it includes;
 * not so where they are known to be elsewhere and could hold it ({@link Configuration.couldBeSetAround}).
 *
 * `scope.effective(name).kind === 'default'` is the stricter question: there the levels around have to be in sight.
 */
export function isAbsent(scope: Scope, name: string, configuration: Configuration): boolean {
  const found = scope.effective(name);
  if (found.kind !== 'unknown') return found.kind === 'default';
  if (groupOf(name).some((each) => configuration.couldBeSetAround(each))) return false;
  for (const level of scope.outwards()) {
    if (groupOf(name).some((each) => level.couldHold(each))) return false;
    if (!isInherited(name, level.context)) break;
  }
  return true;
}
