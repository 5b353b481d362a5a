import { textOf } from '@seaworthy/core';
import type { Field } from './fields.ts';

/** The capability that a field names, as the kernel does but without `CAP_`: `SYS_ADMIN`; undefined where it is unknown. */
export function capabilityOf({ value }: Field): string | undefined {
  return textOf(value)
    ?.trim()
    .toUpperCase()
    .replace(/^CAP_/u, '');
}

/**
 * What a process can do to its host with each of the capabilities that lead out of a container, as a part of a sentence.
 *
 * @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export const DANGEROUS_CAPABILITIES: ReadonlyMap<string, string> = new Map([
  ['ALL', 'do on the host whatever its root can'],
  ['BPF', 'load programs into the kernel'],
  ['DAC_READ_SEARCH', 'open files of the host by their number'],
  ['MAC_ADMIN', "change the kernel's access policy"],
  ['MAC_OVERRIDE', "pass over the kernel's access policy"],
  ['PERFMON', 'watch everything that the kernel does'],
  ['SYSLOG', "read the kernel's log and addresses"],
  ['SYS_ADMIN', 'mount file systems and leave its namespaces'],
  ['SYS_BOOT', 'restart the host and load another kernel'],
  ['SYS_MODULE', 'load modules into the kernel'],
  ['SYS_PTRACE', 'read and change the memory of other processes'],
  ['SYS_RAWIO', "read and write the host's memory and disks"],
  ['SYS_TIME', 'set the clock of the host'],
]);
