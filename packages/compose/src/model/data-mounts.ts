import { textOf } from '@seaworthy/core';
import { dataOn } from '@seaworthy/knowledge';
import type { Service } from './service.ts';
import type { Mount } from './volumes.ts';

/**
 * Where a datastore keeps its data:
 * - `kept`: on a named volume, a path of the host, or what a variable names;
 * - `memory`: on a tmpfs, which somebody has chosen;
 * - `anonymous`: on a volume without a name;
 * - `shadowed`: beside a mount of a parent directory, as the image declares a volume below it;
 * - `container`: nothing is mounted there;
 * - `unknown`: the directory, or what is mounted on it, is decided elsewhere, or the image keeps no data.
 */
export type DataPlace =
  | { readonly kind: 'anonymous' | 'kept' | 'memory' | 'shadowed'; readonly mount: Mount }
  | { readonly kind: 'container'; readonly path: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: DataPlace = { kind: 'unknown' };
/** A single file, such as a configuration beside the data. */
const FILE = /\.(?:acl|cfg|cnf|conf|cookie|crt|ini|json|key|pem|sh|sql|ya?ml)$/u;

/**
 * Where the data of a service lies.
 *
 * @param movedTo a directory that the server is told to use instead of that of the image
 */
export function dataPlace(service: Service, movedTo?: string): DataPlace {
  const { facts, mounts } = service;
  if (!facts?.dataPaths) return UNKNOWN;
  const variable = facts.dataPathVariable === undefined ? undefined : service.variable(facts.dataPathVariable);
  const moved = movedTo ?? (variable && textOf(variable));
  const placed = mounts.filter(({ target }) => target && !FILE.test(target.text)).map((mount) => {
    return { mount, place: dataOn(mount.target!.text, facts, moved) };
  });
  const held = placed.filter(({ place }) => place === 'held').map(({ mount }) => mount);
  const kept = held.find(({ type, source }) => type === 'unknown' || (type !== 'tmpfs' && source));
  if (kept) return { kind: 'kept', mount: kept };
  const [other] = held;
  if (other) return { kind: other.type === 'tmpfs' ? 'memory' : 'anonymous', mount: other };
  const mayBeMoved = moved === undefined && variable !== undefined;
  const isHidden = mayBeMoved || mounts.some(({ target }) => !target || target.value.kind === 'unknown');
  if ((isHidden && placed.length > 0) || service.get('volumes_from')) return UNKNOWN;
  const shadowed = placed.find(({ place }) => place === 'shadowed')?.mount;
  return shadowed ? { kind: 'shadowed', mount: shadowed } : { kind: 'container', path: moved ?? facts.dataPaths[0]! };
}
