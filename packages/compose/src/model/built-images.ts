import { oncePerFile, textOf } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import type { Service } from './service.ts';

/**
 * Whether the image of a service comes from a registry: it is not built, not by another service of the file either that
 * gives it the same name, and Compose does not have to find it on the machine.
 */
export function isPulled(service: Service, code: ComposeSourceCode): boolean {
  const { image, build } = service;
  if (!image || build) return false;
  const policy = service.field('pull_policy');
  const isLocal = policy && /^(?:build|never)$/u.test(textOf(policy.value) ?? '');
  return !isLocal && !builtImages(code).has(image.text);
}

/** The names that services give to what they build. */
const builtImages = oncePerFile(
  ({ allServices }: ComposeSourceCode): ReadonlySet<string> =>
    new Set(allServices.flatMap(({ build, image }) => (build && image ? image.text : []))),
);
