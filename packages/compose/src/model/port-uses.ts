import { textOf } from '@seaworthy/core';
import { DEBUG_PORTS, type DebugPort, type PortUse } from '@seaworthy/knowledge';
import { isPortIn, type Port } from './ports.ts';
import { isImageIn } from './service-image.ts';
import type { Service } from './service.ts';

/** PostgreSQL, MySQL, SQL Server, Oracle, MongoDB, Redis, memcached, Elasticsearch, AMQP, Cassandra, CouchDB, InfluxDB, etcd, … */
export const DATASTORE_PORTS: readonly number[] = [
  ...[5432, 3306, 1433, 1521, 27017, 6379, 11211, 9200, 9300],
  ...[5672, 9042, 7000, 5984, 8086, 2379, 2375, 6432],
];

/** What tells a datastore where the tables do not know its image. */
interface DatastoreSigns {
  /** Images that are datastores too, with or without a tag. */
  images: readonly string[];
  /** Container ports. */
  ports: readonly number[];
}

const USUAL_SIGNS: DatastoreSigns = { images: [], ports: DATASTORE_PORTS };

/** What the image says that the container port is for; undefined when its row in the tables does not have the port. */
function useOf({ facts }: Service, { targetPorts }: Port): PortUse | undefined {
  return facts?.ports?.find(({ port }) => isPortIn(targetPorts, port))?.use;
}

/**
 * Whether an entry publishes the protocol of a database, cache or broker. An interface for operators or browsers, such as
 * RabbitMQ's, is none.
 */
export function isDatastorePort(service: Service, port: Port, { images, ports } = USUAL_SIGNS): boolean {
  if (service.isDatastore || isImageIn(service.image, images)) {
    const use = useOf(service, port);
    return use !== 'admin' && use !== 'web';
  }
  return !service.facts && isNamedForData(service) && ports.some((each) => isPortIn(port.targetPorts, each));
}

const DATA = /db|database|postgres|mysql|maria|mongo|redis|valkey|cache|elastic|rabbit|influx|etcd/iu;

/** The name of the service, or of an image that the tables do not know. */
function isNamedForData({ name, image }: Service): boolean {
  const repository = image && textOf(image.value) !== undefined ? image.repository : undefined;
  return DATA.test(name) || (repository !== undefined && DATA.test(repository));
}

/** Whether an entry publishes an interface for operators. `images` are such ones too, with all of their ports. */
export function isAdminPort(service: Service, port: Port, images: readonly string[] = []): boolean {
  return isImageIn(service.image, images) || useOf(service, port) === 'admin';
}

/** Applications that use one of the debuggers' ports themselves: n8n 5678, Rasa 5005. */
const OWN_PORTS = /(?:^|\/)(?:n8n|rasa(?:-sdk|-pro)?)$/u;

/** Nothing else is known to listen there. */
const CERTAIN_PORT = 9229;

/**
 * The debugger that listens at the container port of an entry. Three of the four ports are common among other programs:
 * they count beside another published port, and where neither command nor environment names them.
 */
export function debuggerAt(service: Service, port: Port): DebugPort | undefined {
  const { facts, image, ports } = service;
  if ((facts && facts.role !== 'base') || OWN_PORTS.test(image?.repository ?? '')) return undefined;
  const known = DEBUG_PORTS.find((each) => isPortIn(port.targetPorts, each.port));
  if (!known || known.port === CERTAIN_PORT) return known;
  const isOnlyPort = !ports.some(({ targetPorts }) => !isPortIn(targetPorts, known.port));
  return isOnlyPort || isNamed(service, known.port) ? undefined : known;
}

function isNamed({ commandLine, environment }: Service, port: number): boolean {
  const number = new RegExp(`(?<!\\d)${port}(?!\\d)`, 'u');
  const values = [...environment.values()].map(({ value }) => value?.text ?? '');
  return [commandLine?.text ?? '', ...values].some((text) => number.test(text));
}
