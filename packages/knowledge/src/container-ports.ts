import { familyName } from './images/image-families.ts';
import type { ImageFamily, PortUse } from './images/image-facts.ts';
import { imageFacts, type ImageName } from './images.ts';

/** A port at which debuggers listen by convention. */
export interface DebugPort {
  port: number;
  /** As a message names it. */
  debugger: string;
  /** Base images in which programs of this runtime live. */
  runtime: RegExp;
}

/**
 * The defaults of `node --inspect`, debugpy, JDWP as IDEs set it up, and Delve in its documentation.
 *
 * @see https://nodejs.org/api/debugger.html
 * @see https://code.visualstudio.com/docs/python/debugging
 * @see https://www.jetbrains.com/help/idea/attaching-to-local-process.html
 * @see https://github.com/go-delve/delve
 */
export const DEBUG_PORTS: readonly DebugPort[] = [
  { port: 9229, debugger: 'the inspector of Node.js', runtime: /(?:^|\/)(?:node|nodejs\d*.*|bun)$/u },
  { port: 5678, debugger: 'debugpy', runtime: /(?:^|\/)(?:python|python\d*.*|pypy|uv)$/u },
  {
    port: 5005,
    debugger: 'a Java debugger',
    runtime: /(?:^|\/)(?:amazoncorretto|eclipse-temurin|gradle|ibmjava|java\d|jetty|maven|openjdk|tomcat)/u,
  },
  { port: 2345, debugger: 'the Delve debugger', runtime: /(?:^|\/)golang$/u },
];

/**
 * What listens at a well-known port, whatever the image is called.
 *
 * @see https://www.iana.org/assignments/service-names-port-numbers
 */
const WELL_KNOWN: ReadonlyMap<number, readonly [use: PortUse, family: ImageFamily]> = new Map([
  [1433, ['data', 'sqlserver']],
  [1521, ['data', 'oracle']],
  [2379, ['data', 'etcd']],
  [3306, ['data', 'mysql']],
  [5432, ['data', 'postgres']],
  [5672, ['data', 'rabbitmq']],
  [5984, ['data', 'couchdb']],
  [6379, ['data', 'redis']],
  [6432, ['data', 'pgbouncer']],
  [7000, ['cluster', 'cassandra']],
  [8086, ['data', 'influxdb']],
  [9042, ['data', 'cassandra']],
  [9200, ['data', 'elasticsearch']],
  [9300, ['cluster', 'elasticsearch']],
  [11211, ['data', 'memcached']],
  [15672, ['admin', 'rabbitmq']],
  [27017, ['data', 'mongo']],
]);

/** The Docker API without TLS: whoever reaches it owns the host. */
const DOCKER_API = 2375;

/** What a port of a container is. */
export interface ContainerPort {
  use: PortUse | 'debug';
  /**
   * What listens, as a message names it: `PostgreSQL`, `debugpy`; undefined for an image without a family.
   */
  server: string | undefined;
  /** The image says so; otherwise only the number does, and a name of the service has to go with it. */
  certain: boolean;
}

/**
 * What a container port is. For an image of the tables its row answers, and a port that is not in it has no
 * answer; for every other image, and for those made to build on, the number does.
 *
 *     containerPort(5432, parseImageReference('postgres:17')) // data, PostgreSQL, certain
 *     containerPort(9229, undefined)                          // debug, the inspector of Node.js
 *     containerPort(5678, parseImageReference('n8nio/n8n'))   // web: no debugger
 */
export function containerPort(port: number, image: ImageName | undefined): ContainerPort | undefined {
  const facts = image && imageFacts(image.repository, image.tag);
  if (facts && facts.role !== 'base') {
    const use = facts.ports?.find((known) => known.port === port)?.use;
    const server = facts.family && familyName(facts.family);
    return use && { use, server, certain: true };
  }
  const debugPort = DEBUG_PORTS.find((known) => known.port === port);
  if (debugPort) return { use: 'debug', server: debugPort.debugger, certain: false };
  if (port === DOCKER_API) return { use: 'data', server: 'the Docker API', certain: false };
  const [use, family] = WELL_KNOWN.get(port) ?? [];
  return use && family && { use, server: familyName(family), certain: false };
}
