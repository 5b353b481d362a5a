import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isHostNetwork } from '../model/networks.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'host'; options: Options }>({
  name: 'no-host-network',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow containers on the network of their host',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening', 'network-published-ports-minimal'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.10',
        'https://docs.docker.com/engine/network/drivers/host/',
        'https://docs.docker.com/reference/compose-file/services/#network_mode',
      ],
      sources: [],
      triggers: ['network'],
    },
    messages: {
      host:
        '`{{service}}` is on the network of its host: every port that it opens is open to the outside, and it ' +
        'reaches what listens on localhost of the host only. Give it a network of its own, and publish what ' +
        'it needs with `ports`.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: [
          // They measure or route the traffic of the host.
          ...['*/node-exporter', '*/keepalived', '*/netdata', '*/zabbix-agent*', 'cloudflare/cloudflared'],
          ...['*/fail2ban', '*/netfilter', '*/tailscale', '*/wireguard', 'coturn/coturn'],
          // They look for devices with multicast.
          ...['*/home-assistant', '*/homebridge', '*/esphome'],
        ],
        description: 'Images that may be on the network of the host, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    return {
      File() {
        for (const service of code.services) {
          if (isImageIn(service.image, allowImages)) continue;
          const data = { service: service.name };
          const mode = service.field('network_mode');
          const known = mode && textOf(mode.value);
          if (mode && known === 'host') context.report({ node: mode, messageId: 'host', data });
          else if (mode && known !== undefined) satisfied(context, { node: mode });
          for (const network of service.networks) {
            if (isHostNetwork(code, network.name)) context.report({ node: network, messageId: 'host', data });
            else satisfied(context, { node: network });
          }
        }
      },
    };
  },
});
