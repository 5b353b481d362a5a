import { nearestName, oncePerFile, type Range } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import { isPlainName } from './file-names.ts';
import { sourceReferences, type NameReference } from './references.ts';
import { serviceReferences } from './service-references.ts';
import type { Service } from './service.ts';

/** The top-level keys whose names services use. */
export type NamedKind = 'configs' | 'networks' | 'secrets' | 'services' | 'volumes';

/** A name that a service uses and that the file has to define. */
export interface UsedName {
  readonly kind: NamedKind;
  readonly name: string;
  readonly range: Range;
  readonly service: string;
  /** The key that uses it: `depends_on`, `volumes`, … */
  readonly key: string;
  readonly isDefined: boolean;
  /** Of a name that is not defined, the one that is and reads like it. */
  readonly nearest: string | undefined;
}

/**
 * The names that services use. Empty where others may define them: for a file that reads others, or whose name or services
 * say that it is read together with another one.
 */
export function namesUsed(code: ComposeSourceCode, filename: string): readonly UsedName[] {
  return isPlainName(filename) ? usedInFile(code) : [];
}

const usedInFile = oncePerFile((code: ComposeSourceCode): readonly UsedName[] => {
  if (code.readsOtherFiles) return [];
  if (code.allServices.some(({ isAddition }) => isAddition)) return [];
  const used = withNearest(code.services.flatMap((service) => namesOf(service, code)), code);
  return isPart(used) ? [] : used;
});

/** A comparison with every name takes its time, and who misspells more than these has another problem. */
const MOST_MISSPELT = 20;

function withNearest(used: readonly Omit<UsedName, 'nearest'>[], code: ComposeSourceCode): UsedName[] {
  let compared = 0;
  return used.map((each) => {
    const isCompared = !each.isDefined && compared++ < MOST_MISSPELT;
    const defined = isCompared ? code.top(each.kind)?.value?.settings.keys() : undefined;
    return { ...each, nearest: defined && nearestName(each.name, defined) };
  });
}

/** Of all that the file uses it defines nothing: it is one that others include. A single name may be a mistake. */
function isPart(used: readonly UsedName[]): boolean {
  const missing = used.filter(({ isDefined, nearest }) => !isDefined && nearest === undefined);
  return missing.length === used.length && new Set(missing.map(({ kind, name }) => `${kind} ${name}`)).size > 1;
}

function namesOf(service: Service, code: ComposeSourceCode): Omit<UsedName, 'nearest'>[] {
  const { networks, secrets, configs, body } = service;
  const required = serviceReferences(service).filter((each) => each.required);
  const built = sourceReferences(body?.at('build', 'secrets'), code);
  const used = (kind: NamedKind, references: readonly Reference[]) => usedNames(kind, references, service, code);
  return [
    ...used('services', required),
    ...used('volumes', volumesOf(service)),
    ...used('networks', networks.filter(({ name }) => name !== 'default')),
    ...used('secrets', [...secrets, ...built]),
    ...used('configs', configs),
  ];
}

type Reference = Pick<NameReference, 'name' | 'range'> & { readonly key?: string };

function usedNames(
  kind: NamedKind,
  references: readonly Reference[],
  { name: service }: Service,
  code: ComposeSourceCode,
): Omit<UsedName, 'nearest'>[] {
  const defined = code.top(kind)?.value?.settings;
  // What a secret is differs from host to host, and often stands in a file of its own.
  if (!defined && (kind === 'secrets' || kind === 'configs')) return [];
  return references.flatMap(({ name, range, key = kind }) => {
    if (name.includes('${')) return [];
    return [{ kind, name, range, service, key, isDefined: defined?.has(name) === true }];
  });
}

/** The names of volumes: a source that is no path and no variable. */
function volumesOf({ mounts }: Service): Reference[] {
  return mounts.flatMap(({ type, source }) => {
    if (type !== 'volume' || source?.value.kind !== 'known' || !/^[\w-][\w.-]*$/u.test(source.text)) return [];
    return [{ name: source.text, range: source.range }];
  });
}
