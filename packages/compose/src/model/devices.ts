import { matchesGlob } from '@seaworthy/knowledge';
import { fieldOf, partOf, type Field, type FileContext } from './fields.ts';
import { canonicalHostPath } from './host-paths.ts';
import type { Service } from './service.ts';

/**
 * Devices that are the host's disks or its memory; `*` stands for any text.
 *
 * @see https://www.kernel.org/doc/html/latest/admin-guide/devices.html
 */
export const DISKS_AND_MEMORY: readonly string[] = [
  ...['/dev', '/dev/disk/*', '/dev/dm-*', '/dev/mapper/*', '/dev/md*', '/dev/mmcblk*', '/dev/nvme*'],
  ...['/dev/sd*', '/dev/vd*', '/dev/xvd*', '/dev/kmem', '/dev/kmsg', '/dev/mem', '/dev/port'],
];

/** Whether a path of the host is one of `devices`, in which `*` stands for any text. */
export function isDeviceIn(path: string, devices: readonly string[]): boolean {
  const canonical = canonicalHostPath(path);
  return devices.some((device) => matchesGlob(device, canonical));
}

/** The paths on the host of the entries of `devices`, short (`host:container:rwm`) or long. */
export function devicePathsOf(service: Service, file: FileContext): Field[] {
  return (service.get('devices')?.value?.values ?? []).flatMap((entry) => {
    if (entry.node.type === 'Mapping') return fieldOf(entry.get('source')?.value, file) ?? [];
    const field = fieldOf(entry, file);
    if (!field) return [];
    const colon = field.text.indexOf(':');
    const end = colon === -1 ? field.text.length : colon;
    return [partOf(file.interpolate(field.node), field.node, 0, end)];
  });
}

/** Majors of SCSI, virtio, Xen and NVMe disks, device mapper and arrays. */
const DISK_MAJORS: ReadonlySet<string> = new Set(['*', '8', '9', '179', '202', '252', '253', '254', '259']);

/**
 * Whether a rule of `device_cgroup_rules` opens every device of a kind, or disks: `a *:* rwm`, `b 8:* rw`.
 *
 * @see https://docs.kernel.org/admin-guide/cgroup-v1/devices.html
 */
export function opensDisks(rule: string): boolean {
  const match = /^\s*(?<kind>[abc])\s+(?<major>\*|\d+):/u.exec(rule)?.groups;
  if (!match) return /^\s*a\s*$/u.test(rule);
  const { kind, major } = match as { kind: string; major: string };
  return kind === 'a' || (kind === 'b' ? DISK_MAJORS.has(major) : major === '*');
}
