import { oncePerFile } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import { fieldsOf } from './fields.ts';
import type { Service } from './service.ts';

/**
 * The service that others reach by a host name: its own name, its `container_name` or `hostname`, or an alias on one of its
 * networks.
 */
export function serviceAt(code: ComposeSourceCode, host: string): Service | undefined {
  return servicesByHost(code).get(host.toLowerCase());
}

const servicesByHost = oncePerFile((code: ComposeSourceCode): ReadonlyMap<string, Service> => {
  const names = code.allServices.flatMap((service) => namesOf(service, code).map((name) => [name, service] as const));
  return new Map(names);
});

function namesOf(service: Service, code: ComposeSourceCode): string[] {
  const aliases = service.networks.flatMap(({ details }) => fieldsOf(details?.get('aliases')?.value, code));
  const fields = [service.field('container_name'), service.field('hostname'), ...aliases];
  return [...fields.flatMap((field) => field?.text ?? []), service.name].map((name) => name.toLowerCase());
}

/** Whether a service is told itself where a host is, with `extra_hosts` or `external_links`. */
export function isToldHost(service: Service, host: string): boolean {
  const links = [...service.fields('extra_hosts'), ...service.fields('links'), ...service.fields('external_links')];
  const mapped = [...(service.get('extra_hosts')?.value?.settings.keys() ?? [])];
  const named = links.flatMap(({ text }) => text.split(/[:=]/u));
  return [...named, ...mapped].some((name) => name.toLowerCase() === host.toLowerCase());
}
