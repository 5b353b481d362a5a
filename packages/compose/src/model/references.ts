import type { Range } from '@seaworthy/core';
import { fieldOf, fieldsOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';

/** The name of a network, secret or config in a service, with its place. */
export interface NameReference {
  readonly name: string;
  readonly range: Range;
  /** The details of the long form. */
  readonly details: Resolved | undefined;
}

/** `networks`, a list or a mapping. */
export function networkReferences(value: Resolved | undefined, file: FileContext): NameReference[] {
  if (!value) return [];
  const listed = fieldsOf(value, file).map(({ text, range }) => ({ name: text, range, details: undefined }));
  const mapped = [...value.settings.values()].map(({ name, entry, value: details }) => {
    return { name, range: entry.key.range, details };
  });
  return [...listed, ...mapped];
}

/** `secrets` and `configs`: a list of names, or of mappings with a `source`. */
export function sourceReferences(value: Resolved | undefined, file: FileContext): NameReference[] {
  return (value?.values ?? []).flatMap((each) => {
    const isLong = each.node.type === 'Mapping';
    const field = fieldOf(isLong ? each.get('source')?.value : each, file);
    return field ? [{ name: field.text, range: field.range, details: isLong ? each : undefined }] : [];
  });
}

/** An entry of `env_file`. */
export interface EnvFile {
  readonly path: Field;
  /** False where Compose may go on without the file. */
  readonly required: boolean;
}

/** `env_file`: a path, a list of them, or of mappings with a `path`. */
export function envFilesOf(value: Resolved | undefined, file: FileContext): EnvFile[] {
  if (value?.node.type === 'Scalar') {
    const path = fieldOf(value, file);
    return path ? [{ path, required: true }] : [];
  }
  return (value?.values ?? []).flatMap((each) => {
    const path = fieldOf(each.node.type === 'Mapping' ? each.get('path')?.value : each, file);
    const required = fieldOf(each.get('required')?.value, file);
    return path ? [{ path, required: required?.text !== 'false' }] : [];
  });
}
