import type { ComposeSourceCode } from '../source-code.ts';
import type { Dependency } from './dependencies.ts';
import type { Service } from './service.ts';

/** A service that names another one in `depends_on`. */
export interface Dependent {
  readonly by: Service;
  readonly dependency: Dependency;
}

/** By the name of the service that they depend on, in source order; services for development are not among them. */
export function dependentsByName({ services }: ComposeSourceCode): ReadonlyMap<string, readonly Dependent[]> {
  const dependents = new Map<string, Dependent[]>();
  for (const by of services) {
    for (const dependency of by.dependencies) {
      const others = dependents.get(dependency.name);
      if (others) others.push({ by, dependency });
      else dependents.set(dependency.name, [{ by, dependency }]);
    }
  }
  return dependents;
}
