import type { SeaworthySettings } from '@seaworthy/core';

/** Major, minor and patch: `[1, 27, 3]`. */
export type NginxVersion = readonly [major: number, minor: number, patch: number];

/** The version in a text such as `1.27.3` or `1.27`, of which the patch is then the first; undefined for others. */
export function parseVersion(text: string): NginxVersion | undefined {
  const match = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-+].*)?$/u.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** Whether `version` is older than `other`. */
export function isBefore(version: NginxVersion, other: NginxVersion): boolean {
  const difference =
    version[0] - other[0] || version[1] - other[1] || version[2] - other[2];
  return difference < 0;
}

/** `settings.seaworthy.nginxVersion`, the version that runs the configuration; undefined when it is not told. */
export function versionIn(settings: Readonly<Record<string, unknown>>): NginxVersion | undefined {
  const own = settings['seaworthy'] as SeaworthySettings | undefined;
  return typeof own?.nginxVersion === 'string' ? parseVersion(own.nginxVersion) : undefined;
}
