import { baseName } from '@seaworthy/core';

/** `compose.yaml`, `docker-compose.yml`: any other word in the name says that there is more than this file. */
export function isPlainName(filename: string): boolean {
  return /^(?:(?:docker|podman)-)?compose\.ya?ml$/iu.test(baseName(filename));
}

const MERGED = /^(?:prod|production|live|deploy)$/u;

/**
 * Whether the name of a file says that it may be merged over a plain one, as with `-f compose.yaml -f compose.prod.yaml`: what
 * it leaves out may stand there.
 */
export function isMergedByName(filename: string): boolean {
  return baseName(filename)
    .toLowerCase()
    .split(/[._-]+/u)
    .some((word) => MERGED.test(word));
}
