import { textOf, type Range } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import type { Field } from './fields.ts';
import type { Service } from './service.ts';

/** A place where a service needs another one, which Compose therefore starts before it. */
export interface ServiceReference {
  /** The service that is needed. */
  readonly name: string;
  readonly range: Range;
  /** `depends_on`, `links`, `volumes_from`, `network_mode`, … */
  readonly key: string;
  /** False when Compose only warns that the service is missing. */
  readonly required: boolean;
}

/** Keys whose items begin with the name of a service. */
const PREFIXED = ['links', 'volumes_from'];

/** Keys whose value may be `service:name`. */
const NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

/**
 * Every service that a service needs to be there.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/loader/normalize.go
 */
export function serviceReferences(service: Service): ServiceReference[] {
  const references: (ServiceReference | undefined)[] = [];
  for (const { name, range, required } of service.dependencies) {
    references.push({ name, range, required, key: 'depends_on' });
  }
  for (const key of PREFIXED) for (const field of service.fields(key)) references.push(part(field, key));
  for (const key of NAMESPACES) references.push(namespaceOf(service.field(key), key));
  return references.filter((each) => each !== undefined && !each.name.includes('${')) as ServiceReference[];
}

/** What stands before the first colon: `db:database`, `data:ro`; nothing for a container that is no service. */
function part(field: Field, key: string): ServiceReference | undefined {
  const text = textOf(field.value);
  const name = text?.split(':', 1)[0] ?? '';
  if (name === '' || name === 'container') return undefined;
  const [start, end] = field.range;
  const isWhole = end - start === text?.length;
  return { name, range: isWhole ? [start, start + name.length] : field.range, key, required: true };
}

function namespaceOf(field: Field | undefined, key: string): ServiceReference | undefined {
  const name = field && /^service:(.+)$/u.exec(textOf(field.value) ?? '')?.[1];
  return field && name !== undefined ? { name, range: field.range, key, required: true } : undefined;
}

/** A circle of services, each of which needs the next, and the reference that closes it. */
export interface Circle {
  /** In the order in which they need each other; the first one is needed by the last. */
  readonly names: readonly string[];
  readonly closing: ServiceReference;
}

/** More of them are no news. */
const MOST_CIRCLES = 20;

/** The circles that are met on the way from each service to all that it needs; with a stack of its own. */
export function circlesIn({ allServices }: ComposeSourceCode): Circle[] {
  const circles: Circle[] = [];
  const done = new Set<string>();
  const references = new Map(allServices.map((service) => [service.name, serviceReferences(service)]));
  for (const { name: start } of allServices) {
    if (done.has(start)) continue;
    const path = [start];
    const onPath = new Set(path);
    const open = [[...(references.get(start) ?? [])]];
    while (open.length > 0 && circles.length < MOST_CIRCLES) {
      const reference = open.at(-1)!.shift();
      if (!reference) {
        open.pop();
        const left = path.pop()!;
        onPath.delete(left);
        done.add(left);
      } else if (onPath.has(reference.name)) {
        circles.push({ names: path.slice(path.indexOf(reference.name)), closing: reference });
      } else if (!done.has(reference.name) && references.has(reference.name)) {
        path.push(reference.name);
        onPath.add(reference.name);
        open.push([...references.get(reference.name)!]);
      }
    }
  }
  return circles;
}
