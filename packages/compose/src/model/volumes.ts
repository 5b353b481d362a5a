import { textOf, type Range, type Value } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';
import { booleanOf, fieldOf, fieldsOf, partOf, type Field, type FileContext } from './fields.ts';
import type { Resolved } from './resolution.ts';
import type { Content } from './yaml-values.ts';

/**
 * `bind`: a path of the host; `volume`: a named volume, or an anonymous one when it has no source; `unknown`: the source is
 * a variable, which may be either.
 */
export type MountType = 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'image' | 'cluster' | 'unknown';

/** An entry of `volumes`, short or long, or of `tmpfs`. */
export interface Mount {
  /** The entry: a scalar, or the mapping of the long form. */
  readonly node: Content;
  readonly form: 'short' | 'long';
  readonly type: MountType;
  /** A path of the host or the name of a volume; undefined for anonymous volumes and tmpfs. */
  readonly source: Field | undefined;
  /** The path in the container. */
  readonly target: Field | undefined;
  /** The options of the short form, and what stands for them in the long one: `ro`, `z`, `rshared`, `nocopy`. */
  readonly options: readonly Field[];
  readonly readOnly: boolean;
  /**
   * The path of the host that the container sees: the source of a bind mount, or the `device` of a named volume that is a bind
   * mount by its `driver_opts`.
   */
  readonly hostPath: Field | undefined;
}

/** A top-level volume. */
export interface VolumeDeclaration {
  readonly driver: Field | undefined;
  /** `driver_opts.device` of a volume that binds a path of the host. */
  readonly hostPath: Field | undefined;
  readonly external: boolean;
}

/** The top-level volumes by name, where they are known. */
export type VolumeDeclarations = ReadonlyMap<string, VolumeDeclaration>;

/** The entries of `volumes` and `tmpfs` of a service. */
export function mountsOf(service: Resolved, declared: VolumeDeclarations, file: FileContext): Mount[] {
  const volumes = service.get('volumes')?.value?.values;
  const temporary = service.get('tmpfs')?.value;
  if (!volumes && !temporary) return [];
  const mounts = (volumes ?? []).flatMap((each) => {
    if (each.node.type === 'Mapping') return [longMount(each, declared, file)];
    return each.node.type === 'Scalar' ? [shortMount(each.node, declared, file)] : [];
  });
  return [...mounts, ...fieldsOf(temporary, file).map((field) => tmpfsMount(field, file))];
}

/** What a top-level volume says of itself. */
export function volumeDeclaration(value: Resolved | undefined, file: FileContext): VolumeDeclaration {
  const options = value?.at('driver_opts');
  const option = (name: string): Field | undefined => fieldOf(options?.get(name)?.value, file);
  const isBind = [option('o'), option('type')].some((field) => /\br?bind\b|^none$/u.test(field?.text ?? ''));
  const external = value?.get('external')?.value;
  return {
    driver: fieldOf(value?.get('driver')?.value, file),
    hostPath: isBind ? option('device') : undefined,
    external: external?.node.type === 'Mapping' || booleanOf(fieldOf(external, file)) === true,
  };
}

function longMount(value: Resolved, declared: VolumeDeclarations, file: FileContext): Mount {
  const field = (...path: readonly string[]): Field | undefined => fieldOf(value.at(...path), file);
  const type = field('type');
  const source = field('source') ?? field('src');
  const options = [field('bind', 'propagation'), field('bind', 'selinux')].flatMap((each) => each ?? []);
  return {
    node: value.node,
    form: 'long',
    source,
    target: field('target') ?? field('destination') ?? field('dst'),
    options,
    readOnly: booleanOf(field('read_only') ?? field('readonly')) === true,
    ...typed(longType(type?.value), source, declared),
  };
}

const TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'tmpfs', 'npipe', 'image', 'cluster']);

function longType(value: Value | undefined): MountType {
  const text = value && textOf(value);
  return text !== undefined && TYPES.has(text) ? (text as MountType) : 'unknown';
}

function typed(
  type: MountType,
  source: Field | undefined,
  declared: VolumeDeclarations,
): Pick<Mount, 'type' | 'hostPath'> {
  if (type === 'bind') return { type, hostPath: source };
  return { type, hostPath: type === 'volume' && source ? declared.get(source.text)?.hostPath : undefined };
}

/** `[source:]target[:options]`; a drive letter of Windows belongs to its path. */
function shortMount(node: Scalar, declared: VolumeDeclarations, file: FileContext): Mount {
  const interpolated = file.interpolate(node);
  const parts = splitAtColons(interpolated.text);
  const part = (range: Range | undefined): Field | undefined =>
    range && partOf(interpolated, node, range[0], range[1]);
  const [first, second, third] = parts;
  const isAnonymous = parts.length === 1;
  const source = isAnonymous ? undefined : part(first);
  const options = third ? splitOptions(interpolated.text, third) : [];
  return {
    node,
    form: 'short',
    source,
    target: part(isAnonymous ? first : second),
    options: options.map((range) => part(range)!),
    readOnly: options.some(([start, end]) => interpolated.text.slice(start, end) === 'ro'),
    ...typed(isAnonymous ? anonymousType(part(first)) : shortType(source), source, declared),
  };
}

/** `${MOUNT}` alone may hold a whole mount. */
function anonymousType(target: Field | undefined): MountType {
  return target?.value.kind === 'unknown' && target.text.startsWith('${') ? 'unknown' : 'volume';
}

function shortType(source: Field | undefined): MountType {
  const text = source?.text ?? '';
  if (/^(?:[./~\\]|[A-Za-z]:[\\/])/u.test(text)) return text.startsWith('\\\\.\\pipe\\') ? 'npipe' : 'bind';
  if (!text.startsWith('${')) return 'volume';
  // The name of a volume has no slash, so that `${DIR}/data` is a path.
  return text.includes('/') || /^\$\{(?:PWD|HOME)\}$/u.test(text) ? 'bind' : 'unknown';
}

function splitAtColons(text: string): Range[] {
  const parts: Range[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (text[i] !== ':' || isDriveLetter(text, start, i))) continue;
    parts.push([start, i]);
    start = i + 1;
  }
  return parts;
}

function isDriveLetter(text: string, start: number, colon: number): boolean {
  const next = text[colon + 1];
  return colon === start + 1 && /[A-Za-z]/u.test(text[start]!) && (next === '\\' || next === '/');
}

function splitOptions(text: string, [start, end]: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(/[^,]+/gu), ({ 0: option, index }) => [
    start + index,
    start + index + option.length,
  ]);
}

/** `/run` or `/run:size=64m`. */
function tmpfsMount(field: Field, file: FileContext): Mount {
  const interpolated = file.interpolate(field.node);
  const colon = interpolated.text.indexOf(':');
  const end = colon === -1 ? interpolated.text.length : colon;
  const options = colon === -1 ? [] : splitOptions(interpolated.text, [colon + 1, interpolated.text.length]);
  return {
    node: field.node,
    form: 'short',
    type: 'tmpfs',
    source: undefined,
    target: partOf(interpolated, field.node, 0, end),
    options: options.map(([from, to]) => partOf(interpolated, field.node, from, to)),
    readOnly: false,
    hostPath: undefined,
  };
}
