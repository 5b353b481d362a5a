import { textOf } from '@seaworthy/core';
import type { Field } from './fields.ts';
import type { Service } from './service.ts';
import { castBoolean } from './yaml-values.ts';

/** An entry of `security_opt`. */
export interface SecurityOption {
  /** In lower case: `seccomp`, `apparmor`, `label`, `systempaths`, `no-new-privileges`. */
  readonly name: string;
  /** What follows the name after `:` or `=`; undefined where nothing does. */
  readonly value: string | undefined;
  readonly field: Field;
}

/** The entries of `security_opt` whose text is known; Docker reads `name:value` and `name=value` alike. */
export function securityOptionsOf(service: Service): SecurityOption[] {
  return service.fields('security_opt').flatMap((field): SecurityOption[] => {
    const text = textOf(field.value);
    if (text === undefined) return [];
    const separator = text.search(/[:=]/u);
    if (separator === -1) return [{ name: text.toLowerCase(), value: undefined, field }];
    return [{ name: text.slice(0, separator).toLowerCase(), value: text.slice(separator + 1), field }];
  });
}

/** Whether a service forbids its processes new privileges, and the entry that says so. */
export type NoNewPrivileges =
  | { readonly state: 'on' | 'off'; readonly field: Field }
  | { readonly state: 'absent' | 'unknown'; readonly field: undefined };

/** Unknown as soon as one entry of `security_opt` is, unless another one decides. */
export function noNewPrivilegesOf(service: Service): NoNewPrivileges {
  const option = securityOptionsOf(service).findLast(({ name }) => name === 'no-new-privileges');
  if (option) return { state: castBoolean(option.value ?? 'true') ? 'on' : 'off', field: option.field };
  const isKnown = service.fields('security_opt').every(({ value }) => value.kind !== 'unknown');
  return { state: isKnown ? 'absent' : 'unknown', field: undefined };
}
