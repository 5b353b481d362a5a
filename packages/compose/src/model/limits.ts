import { textOf } from '@seaworthy/core';
import { fieldOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';

/** A resource that a service can be kept from taking all of. */
export type LimitedResource = 'cpus' | 'memory' | 'pids';

const PLACES: Readonly<Record<LimitedResource, readonly (readonly string[])[]>> = {
  cpus: [['deploy', 'resources', 'limits', 'cpus'], ['cpus'], ['cpu_quota']],
  memory: [['deploy', 'resources', 'limits', 'memory'], ['mem_limit']],
  pids: [['deploy', 'resources', 'limits', 'pids'], ['pids_limit']],
};

/**
 * The limit of a service in either spelling, `docker compose up` honours both; undefined for none and for 0 and -1, which
 * mean none. A limit whose value is unknown counts.
 */
export function limitOf(service: Resolved, resource: LimitedResource, file: FileContext): Field | undefined {
  for (const path of PLACES[resource]) {
    const field = fieldOf(service.at(...path), file);
    const text = field && textOf(field.value);
    if (field && (text === undefined || !/^(?:0+(?:\.0+)?[a-z]*|-1)$/iu.test(text.trim()))) return field;
  }
  return undefined;
}
