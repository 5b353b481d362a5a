import { ruleOptions, satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { debuggerAt, isAdminPort, isDatastorePort } from '../model/port-uses.ts';
import { describePort, isPortIn, type Port } from '../model/ports.ts';
import type { Service } from '../model/service.ts';

interface Options {
  publicPorts: readonly number[];
}

export default defineRule<{ messageIds: 'unbound' | 'everywhere'; options: Options }>({
  name: 'bind-ports-to-interface',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require an explicit host address for every published port',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['network-published-ports-minimal'],
      references: [
        'CWE-668',
        'CIS Docker Benchmark 1.6.0 5.14',
        'https://docs.docker.com/reference/compose-file/services/#ports',
        'https://docs.docker.com/engine/network/port-publishing/',
      ],
      sources: ['kics:Container Traffic Not Bound To Host Interface', 'dclint:no-unbound-port-interfaces'],
      triggers: ['ports'],
    },
    messages: {
      unbound:
        '`{{service}}` publishes `{{port}}` without an address, and so on every interface of the host, past the ' +
        'rules of ufw and firewalld. Write the address that is meant before it, such as `127.0.0.1:` for a ' +
        'proxy on the host.',
      everywhere:
        '`{{service}}` publishes `{{port}}` on every interface of the host, past the rules of ufw and firewalld. ' +
        'Write the one address that is meant, such as `127.0.0.1` for a proxy on the host.',
    },
    ...ruleOptions<Options>({
      publicPorts: {
        type: 'array',
        items: { type: 'integer' },
        default: [80, 443],
        description: 'Ports of the host that are there for everybody.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ publicPorts }] = context.options;
    return {
      File() {
        for (const service of code.services) {
          for (const port of service.ports) {
            if (port.hostInterface === 'loopback' || port.hostInterface === 'private')
              satisfied(context, { node: port });
            const isMeant = publicPorts.some((each) => isPortIn(port.publishedPorts, each));
            if (port.hostInterface !== 'all' || isMeant || hasRuleOfItsOwn(service, port)) continue;
            context.report({
              node: port,
              messageId: port.hostIp ? 'everywhere' : 'unbound',
              data: { service: service.name, port: describePort(port) },
            });
          }
        }
      },
    };
  },
});

/** Ports of datastores, admin interfaces and debuggers are reported with more to say. */
function hasRuleOfItsOwn(service: Service, port: Port): boolean {
  if (isDatastorePort(service, port) || debuggerAt(service, port)) return true;
  return isAdminPort(service, port) && service.facts?.oftenPublic !== true;
}
