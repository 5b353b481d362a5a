import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { bindToHost } from '../model/port-edits.ts';
import { DATASTORE_PORTS, isDatastorePort } from '../model/port-uses.ts';
import { describePort, isPublic } from '../model/ports.ts';

interface Options {
  images: readonly string[];
  ports: readonly number[];
}

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
        default: DATASTORE_PORTS,
        description: 'Container ports by which a datastore is recognised when its image is not known.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [signs] = context.options;

    return {
      File() {
        for (const service of code.services) {
          if (service.isDatastore && service.ports.length === 0)
            satisfied(context, { node: { range: service.nameRange } });
          for (const port of service.ports) {
            if (!isDatastorePort(service, port, signs)) continue;
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
              suggest: [{ messageId: 'bind', fix: () => bindToHost(code, port) }],
            });
          }
        }
      },
    };
  },
});
