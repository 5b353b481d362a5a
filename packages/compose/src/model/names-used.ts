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
  const collector = new NameCollector(code);
  for (const service of code.services) collector.addNamesOf(service);
  return isPart(collector.used) ? [] : collector.used;
});

/** Of all that the file uses it defines nothing: it is one that others include. A single name may be a mistake. */
function isPart(used: readonly UsedName[]): boolean {
  const missing = used.filter(({ isDefined, nearest }) => !isDefined && nearest === undefined);
  return missing.length === used.length && new Set(missing.map(({ kind, name }) => `${kind} ${name}`)).size > 1;
}

type Reference = Pick<NameReference, 'name' | 'range'> & { readonly key?: string };

/** A comparison with every name takes its time, and who misspells more than these has another problem. */
const MOST_MISSPELT = 20;

class NameCollector {
  readonly used: UsedName[] = [];
  readonly #code: ComposeSourceCode;
  #compared = 0;

  constructor(code: ComposeSourceCode) {
    this.#code = code;
  }

  addNamesOf(service: Service): void {
    const { networks, secrets, configs, body, name } = service;
    for (const reference of serviceReferences(service)) if (reference.required) this.#add('services', reference, name);
    this.#addAll('volumes', volumesOf(service), name);
    for (const network of networks) if (network.name !== 'default') this.#add('networks', network, name);
    // What a secret is differs from host to host, and often stands in a file of its own.
    if (this.#code.top('secrets')?.value) {
      this.#addAll('secrets', secrets, name);
      this.#addAll('secrets', sourceReferences(body?.at('build', 'secrets'), this.#code), name);
    }
    if (this.#code.top('configs')?.value) this.#addAll('configs', configs, name);
  }

  #addAll(kind: NamedKind, references: readonly Reference[], service: string): void {
    for (const reference of references) this.#add(kind, reference, service);
  }

  #add(kind: NamedKind, { name, range, key = kind }: Reference, service: string): void {
    if (name.includes('${')) return;
    const defined = this.#code.top(kind)?.value?.settings;
    const isDefined = defined?.has(name) === true;
    const isCompared = !isDefined && defined && this.#compared++ < MOST_MISSPELT;
    const nearest = isCompared ? nearestName(name, defined.keys()) : undefined;
    this.used.push({ kind, name, range, service, key, isDefined, nearest });
  }
}

/** The names of volumes: a source that is no path and no variable. */
function volumesOf({ mounts }: Service): Reference[] {
  const references: Reference[] = [];
  for (const { type, source } of mounts) {
    if (type !== 'volume' || source?.value.kind !== 'known' || !/^[\w-][\w.-]*$/u.test(source.text)) continue;
    references.push({ name: source.text, range: source.range });
  }
  return references;
}
