import { textOf } from '@seaworthy/core';
import type { Field } from './fields.ts';
import type { Setting } from './resolution.ts';
import type { Service } from './service.ts';

/** `logging` of a service. */
export interface Logging {
  readonly setting: Setting;
  /** Undefined where none is written: then it is the daemon's, `json-file` unless somebody changed it. */
  readonly driver: Field | undefined;
  /** `options.max-size`, at which a file of the drivers `json-file` and `local` is rotated. */
  readonly maxSize: Field | undefined;
}

/** What `logging` says; undefined without the key, or when it is null. */
export function loggingOf(service: Service): Logging | undefined {
  const setting = service.get('logging');
  if (!setting?.value) return undefined;
  return {
    setting,
    driver: service.field('logging', 'driver'),
    maxSize: service.field('logging', 'options', 'max-size'),
  };
}

/** The driver as Docker names it; undefined for that of the daemon, and for one that only the user knows. */
export function driverOf({ driver }: Logging): string | undefined {
  return driver && textOf(driver.value)?.toLowerCase();
}
