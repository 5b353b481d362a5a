import { satisfied, type Ranged } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isPortIn, isPublic } from '../model/ports.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'shared' }>({
  name: 'isolated-datastore-network',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require datastores on a network that the public proxy is not on',
      preset: 'strict',
      severity: 'warn',
      risk: 'critical',
      confidence: 'high',
      checklist: 'advises',
      controls: ['database-network-restricted'],
      references: [
        'CWE-653',
        'OWASP Docker Security Cheat Sheet, Rule 5',
        'https://docs.docker.com/compose/how-tos/networking/',
      ],
      sources: [],
    },
    messages: {
      shared:
        '`{{datastore}}` and the public proxy `{{proxy}}` are both on {{network}}: whoever breaks into the proxy talks ' +
        'to the datastore directly. Put `{{datastore}}` on a network of its own, together with the services that use it.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;
    return {
      File() {
        const proxies = code.services.filter(isPublicProxy);
        const joined = new Map(
          proxies.flatMap((proxy) => [...networksOf(proxy)].map(([name, place]) => [name, { proxy, place }] as const)),
        );
        for (const datastore of code.services.filter(({ isDatastore }) => isDatastore)) {
          const own = networksOf(datastore);
          const [name, node] = [...own].find(([each]) => joined.has(each)) ?? [];
          if (name === undefined || !node) {
            const [first] = own.values();
            if (first && proxies.length > 0 && proxies.every(hasKnownNetworks)) satisfied(context, { node: first });
            continue;
          }
          const { proxy, place } = joined.get(name)!;
          context.report({
            node,
            messageId: 'shared',
            data: {
              datastore: datastore.name,
              proxy: proxy.name,
              network: name === DEFAULT ? 'the default network' : `the network \`${name}\``,
            },
            related: [{ node: place, message: `\`${proxy.name}\` is on it too.` }],
          });
        }
      },
    };
  },
});

const DEFAULT = 'default';

function isPublicProxy({ isProxy, ports }: Service): boolean {
  if (!isProxy) return false;
  return ports.some((port) => isPublic(port) && [80, 443].some((each) => isPortIn(port.publishedPorts, each)));
}

function hasKnownNetworks(service: Service): boolean {
  return networksOf(service).size > 0;
}

/** The networks of a service, and where it joins each; none where another file or another service has a say. */
function networksOf(service: Service): ReadonlyMap<string, Ranged> {
  const { isComplete, nameRange, networks } = service;
  if (!isComplete || service.get('network_mode')) return new Map();
  if (networks.length === 0) return new Map([[DEFAULT, { range: nameRange }]]);
  return new Map(networks.map(({ name, range }) => [name, { range }]));
}
