import { textOf } from '@seaworthy/core';
import type { Scalar } from '../ast.ts';
import { dependenciesOf } from './dependencies.ts';
import { fieldOf, type FileContext } from './fields.ts';
import type { Interpolated } from './interpolation.ts';
import type { Resolved, Setting } from './resolution.ts';
import { Service, type ServiceOwner } from './service.ts';
import type { VolumeDeclarations } from './volumes.ts';

/** What the services of a file are read from. */
export interface ServicesSource extends FileContext {
  top(name: string): Setting | undefined;
  readonly volumes: VolumeDeclarations;
}

/** A service's body with what it extends in the same file below it. */
interface Extended {
  body: Resolved | undefined;
  elsewhere: boolean;
}

/** Of a longer chain of `extends` the rest counts as unknown. */
const LONGEST_CHAIN = 100;

/** The services of a file, in source order. */
export function readServices(source: ServicesSource): Service[] {
  const settings = source.top('services')?.value?.settings ?? new Map<string, Setting>();
  const extended = new Map<string, Extended>();
  const services: Service[] = [];
  const owner = new Owner(source, services);
  for (const setting of settings.values()) {
    const { body, elsewhere } = extend(setting, settings, extended, source);
    services.push(new Service(setting, body, elsewhere, owner));
  }
  return services;
}

/** A class, since V8 keeps the getters of an object literal, and all that they see, until it collects the old generation. */
class Owner implements ServiceOwner {
  readonly #source: ServicesSource;
  readonly #services: readonly Service[];
  #isFragment: boolean | undefined;
  #awaited: ReadonlySet<string> | undefined;

  constructor(source: ServicesSource, services: readonly Service[]) {
    this.#source = source;
    this.#services = services;
  }

  get text(): string {
    return this.#source.text;
  }

  interpolate(scalar: Scalar): Interpolated {
    return this.#source.interpolate(scalar);
  }

  get volumes(): VolumeDeclarations {
    return this.#source.volumes;
  }

  get isFragment(): boolean {
    this.#isFragment ??= this.#services.some((service) => service.isAddition);
    return this.#isFragment;
  }

  get awaited(): ReadonlySet<string> {
    this.#awaited ??= namesOfAwaited(this.#services, this.#source);
    return this.#awaited;
  }
}

function namesOfAwaited(services: readonly Service[], file: FileContext): ReadonlySet<string> {
  const awaited = services.flatMap((service) =>
    dependenciesOf(service.get('depends_on')?.value, file)
      .filter(({ condition }) => condition === 'service_completed_successfully')
      .map(({ name }) => name),
  );
  return new Set(awaited);
}

/** Follows `extends`; a service that extends itself, over others or not, gets what there is of it. */
function extend(
  setting: Setting,
  settings: ReadonlyMap<string, Setting>,
  known: Map<string, Extended>,
  file: FileContext,
): Extended {
  const own = setting.value;
  if (!own?.get('extends')) return { body: own, elsewhere: false };
  const before = known.get(setting.name);
  if (before) return before;
  // Known from now on, so that a circle ends here.
  known.set(setting.name, { body: own, elsewhere: false });
  const name = baseName(own, file);
  const base = name?.inFile === true ? settings.get(name.service) : undefined;
  let result: Extended = { body: own, elsewhere: name !== undefined && !base };
  if (base) {
    const { body, elsewhere } = extend(base, settings, known, file);
    const isTooLong = (body?.layers.length ?? 0) >= LONGEST_CHAIN;
    result = { body: body && !isTooLong ? own.over(body) : own, elsewhere: elsewhere || isTooLong };
  }
  known.set(setting.name, result);
  return result;
}

/** `extends: name`, or `{ service, file }`. */
function baseName(own: Resolved, file: FileContext): { service: string; inFile: boolean } | undefined {
  const value = own.get('extends')?.value;
  const field = fieldOf(value?.node.type === 'Mapping' ? value.get('service')?.value : value, file);
  const service = field && textOf(field.value);
  if (!value) return undefined;
  return { service: service ?? '', inFile: service !== undefined && !value.get('file') };
}
