import { namedValues, type NamedValue } from './environment.ts';
import { fieldOf, fieldsOf, type Field, type FileContext } from './fields.ts';
import type { Setting } from './resolution.ts';

/** `build`, short or long. */
export interface Build {
  readonly setting: Setting;
  readonly context: Field | undefined;
  /** Relative to the context; undefined where none is written: then it is `Dockerfile`. */
  readonly dockerfile: Field | undefined;
  readonly inlineDockerfile: Field | undefined;
  readonly target: Field | undefined;
  readonly args: ReadonlyMap<string, NamedValue>;
  readonly privileged: Field | undefined;
  readonly entitlements: readonly Field[];
  readonly network: Field | undefined;
  /** Names of secrets that the build mounts. */
  readonly secrets: readonly Field[];
}

/** What `build` says; undefined without the key, or when it is null. */
export function buildOf(setting: Setting | undefined, file: FileContext): Build | undefined {
  const value = setting?.value;
  if (!setting || !value) return undefined;
  const field = (name: string): Field | undefined => fieldOf(value.get(name)?.value, file);
  return {
    setting,
    context: value.node.type === 'Scalar' ? fieldOf(value, file) : field('context'),
    dockerfile: field('dockerfile'),
    inlineDockerfile: field('dockerfile_inline'),
    target: field('target'),
    args: namedValues(value.get('args')?.value, file, 'dockerfile-arg'),
    privileged: field('privileged'),
    entitlements: fieldsOf(value.get('entitlements')?.value, file),
    network: field('network'),
    secrets: fieldsOf(value.get('secrets')?.value, file),
  };
}
