import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { bindToHost } from '../model/port-edits.ts';
import { isAdminPort } from '../model/port-uses.ts';
import { describePort, isPublic } from '../model/ports.ts';

interface Options {
  images: readonly string[];
  oftenPublic: boolean;
}

export default defineRule<{ messageIds: 'published' | 'bind'; options: Options }>({
  name: 'no-public-admin-port',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow publishing admin interfaces on all interfaces',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'medium',
      checklist: 'violates',
      controls: ['network-admin-access', 'network-published-ports-minimal'],
      references: [
        'CWE-668',
        'OWASP Top 10 2021 A05',
        'https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw',
      ],
      sources: ['kics:Container Traffic Not Bound To Host Interface', 'dclint:no-unbound-port-interfaces'],
    },
    messages: {
      published:
        '`{{service}}` is a tool for operators, and its port `{{port}}` is published on {{interface}}: whoever ' +
        'reaches the host gets its login page, or the tool itself where there is none. Bind it with ' +
        '`127.0.0.1:` and reach it through a tunnel, a VPN or a proxy that asks who is there.',
      bind: 'Bind it to 127.0.0.1.',
    },
    hasSuggestions: true,
    ...ruleOptions<Options>({
      images: {
        ...stringList,
        default: [],
        description: 'Images of admin interfaces besides those that are known, with or without a tag.',
      },
      oftenPublic: {
        type: 'boolean',
        default: false,
        strict: true,
        description: 'Report dashboards that are often the product itself also in files without a reverse proxy.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ images, oftenPublic }] = context.options;

    return {
      File() {
        // Grafana and Uptime Kuma are often what a deployment is there to show, unless a proxy does that.
        const allowsProducts = !oftenPublic && !code.services.some(({ isProxy }) => isProxy);
        for (const service of code.services) {
          if (service.facts?.oftenPublic && allowsProducts) continue;
          if (service.isAdminPanel && service.ports.length === 0)
            satisfied(context, { node: { range: service.nameRange } });
          for (const port of service.ports) {
            if (!isAdminPort(service, port, images)) continue;
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
