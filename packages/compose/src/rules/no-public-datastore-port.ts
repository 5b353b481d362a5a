import { ruleOptions, satisfied, stringList, textOf, type Fix } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { insertKey, prefixScalar, replaceField } from '../model/edits.ts';
import { describePort, includesPort, isPublic, type Port } from '../model/ports.ts';
import { isImageIn } from '../model/service-image.ts';
import type { Service } from '../model/service.ts';

interface Options {
  images: readonly string[];
  ports: readonly number[];
}

/** PostgreSQL, MySQL, SQL Server, Oracle, MongoDB, Redis, memcached, Elasticsearch, AMQP, Cassandra, CouchDB, InfluxDB, etcd, … */
const PORTS = [
  ...[5432, 3306, 1433, 1521, 27017, 6379, 11211, 9200, 9300],
  ...[5672, 9042, 7000, 5984, 8086, 2379, 2375, 6432],
];

const LOCAL = '127.0.0.1';

export default defineRule<{ messageIds: 'published' | 'bind'; options: Options }>({
  name: 'no-public-datastore-port',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow publishing database, cache and broker ports on all interfaces',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['database-network-restricted', 'redis-not-exposed', 'network-published-ports-minimal'],
      references: [
        'CWE-668',
        'CIS Docker Benchmark 1.6.0 5.14',
        'https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw',
        'https://docs.docker.com/reference/compose-file/services/#ports',
      ],
      sources: ['kics:Container Traffic Not Bound To Host Interface', 'dclint:no-unbound-port-interfaces'],
    },
    messages: {
      published:
        '`{{service}}` publishes `{{port}}` on {{interface}}, past the rules of ufw and firewalld: whoever ' +
        'reaches the host can talk to it and try passwords. Bind it with `127.0.0.1:`, or remove the ' +
        'entry: services of this file reach each other without it.',
      bind: 'Bind it to 127.0.0.1.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      images: {
        ...stringList,
        default: [],
        description: 'Images of datastores besides those that are known, with or without a tag.',
      },
      ports: {
        type: 'array',
        items: { type: 'integer' },
        default: PORTS,
        description: 'Container ports by which a datastore is recognised when its image is not known.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ images, ports }] = context.options;

    function isDatastorePort(service: Service, port: Port): boolean {
      if (service.isDatastore || isImageIn(service.image, images)) return !isForPeople(service, port);
      return !service.facts && isNamedForData(service) && ports.some((each) => includesPort(port.target, each));
    }

    function bind({ details, hostIp, node }: Port): Fix | null {
      if (hostIp && hostIp.text !== '') return replaceField(code, hostIp, LOCAL);
      if (details) return insertKey(code, details, [`host_ip: ${LOCAL}`]);
      return node.type === 'Scalar' ? prefixScalar(code, node, hostIp ? LOCAL : `${LOCAL}:`) : null;
    }

    return {
      File() {
        for (const service of code.services) {
          if (service.isDatastore && service.ports.length === 0)
            satisfied(context, { node: { range: service.nameRange } });
          for (const port of service.ports) {
            if (!isDatastorePort(service, port)) continue;
            if (port.hostInterface === 'loopback') satisfied(context, { node: port });
            if (!isPublic(port)) continue;
            context.report({
              node: port,
              messageId: 'published',
              data: {
                service: service.name,
                port: describePort(port),
                interface: port.hostInterface === 'all' ? 'every interface of the host' : 'a public address',
              },
              suggest: [{ messageId: 'bind', fix: () => bind(port) }],
            });
          }
        }
      },
    };
  },
});

/** An interface for operators or browsers, such as RabbitMQ's, is the matter of another rule. */
function isForPeople({ facts }: Service, { target }: Port): boolean {
  const use = facts?.ports?.find(({ port }) => includesPort(target, port))?.use;
  return use === 'admin' || use === 'web';
}

const DATA = /db|database|postgres|mysql|maria|mongo|redis|valkey|cache|elastic|rabbit|influx|etcd/iu;

/** The name of the service, or of an image that the tables do not know. */
function isNamedForData({ name, image }: Service): boolean {
  const repository = image && textOf(image.value) !== undefined ? image.repository : undefined;
  return DATA.test(name) || (repository !== undefined && DATA.test(repository));
}
