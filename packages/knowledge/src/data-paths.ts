import type { ImageFacts } from './images/image-facts.ts';

/**
 * What a mount at `target` means for the data of an image:
 * - `held`: the data, or a part of it, lies on the mount;
 * - `shadowed`: the mount is a parent of a directory that the image declares as a volume, so that Docker puts
 *   an anonymous volume over it, and the data is gone with the container;
 * - `elsewhere`: the mount has nothing to do with the data, or the image keeps none.
 *
 *     dataOn('/var/lib/postgresql/data', imageFacts('postgres', '17')) // held
 *     dataOn('/var/lib/postgresql', imageFacts('postgres', '17'))      // shadowed
 *     dataOn('/var/lib/postgresql', imageFacts('postgres', '18'))      // held
 *
 * @param target an absolute path in the container
 * @param moved the value of the image's `dataPathVariable`, when it is set
 * @see https://docs.docker.com/reference/dockerfile/#volume
 */
export function dataOn(
  target: string,
  facts: ImageFacts | undefined,
  moved?: string,
): 'held' | 'shadowed' | 'elsewhere' {
  const mount = segments(target);
  const paths = (facts?.dataPaths ?? []).map(segments);
  const data = moved === undefined ? paths : [segments(moved)];
  if (data.some((path) => isWithin(mount, path))) return 'held';
  if (!data.some((path) => isWithin(path, mount))) return 'elsewhere';
  const declared = facts?.declaresVolumes === true;
  const isShadowed = declared && paths.some((path) => path.length > mount.length && isWithin(path, mount));
  return isShadowed ? 'shadowed' : 'held';
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Whether `path` is `parent` or below it. */
function isWithin(path: readonly string[], parent: readonly string[]): boolean {
  return parent.every((part, i) => path[i] === part);
}
