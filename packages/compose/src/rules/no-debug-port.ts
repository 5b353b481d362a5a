import { satisfied, type Range, type Ranged } from '@seaworthy/core';
import { debugFlagsIn, debugFlagsInVariable } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { debuggerAt } from '../model/port-uses.ts';
import { describePort } from '../model/ports.ts';
import type { Service } from '../model/service.ts';

export default defineRule<{ messageIds: 'port' | 'flag' }>({
  name: 'no-debug-port',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow debugger ports, flags and commands',
      preset: 'recommended',
      severity: 'error',
      risk: 'critical',
      confidence: 'high',
      checklist: 'violates',
      controls: ['debug-disabled', 'network-published-ports-minimal'],
      references: [
        'CWE-489',
        'CWE-668',
        'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      ],
      sources: [],
    },
    messages: {
      port:
        '`{{service}}` publishes `{{port}}`, the port of {{debugger}}, which runs any code for whoever connects, ' +
        'without a password. Remove it here, and publish it in `compose.override.yaml` for development.',
      flag:
        '`{{flag}}` starts a debugger in `{{service}}`: whoever reaches its port runs any code in the container, ' +
        'without a password. Leave it out here, and set it in `compose.override.yaml` for development.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    function reportFlag({ name }: Service, node: Ranged, flag: string): void {
      context.report({ node, messageId: 'flag', data: { service: name, flag } });
    }

    function checkCommand(service: Service): void {
      const { commandLine } = service;
      if (!commandLine) return;
      const flags = commandLine.commands.flatMap(debugFlagsIn);
      for (const { word, range } of flags) {
        reportFlag(service, { range: placeIn(word, range) }, word.value.slice(...range));
      }
      if (flags.length === 0 && commandLine.words.length > 0) satisfied(context, { node: commandLine });
    }

    function checkEnvironment(service: Service): void {
      for (const { name, value, node } of service.environment.values()) {
        if (!value) continue;
        for (const { range } of debugFlagsInVariable(name, { value: value.text, range: node.range })) {
          reportFlag(service, { range: value.range(...range) }, value.text.slice(...range));
        }
      }
    }

    function checkPorts(service: Service): void {
      for (const port of service.ports) {
        if (port.hostInterface === 'loopback' || port.hostInterface === 'unknown') continue;
        const found = debuggerAt(service, port);
        if (!found) continue;
        const data = { service: service.name, port: describePort(port), debugger: found.debugger };
        context.report({ node: port, messageId: 'port', data });
      }
    }

    return {
      File() {
        for (const service of code.services) {
          checkCommand(service);
          checkEnvironment(service);
          checkPorts(service);
        }
      },
    };
  },
});

/** The place of a part of a word; of the whole word where quotes or escapes hide it. */
function placeIn({ range, value }: { range: Range; value: string }, [start, end]: Range): Range {
  const isPlain = range[1] - range[0] === value.length;
  return isPlain ? [range[0] + start, range[0] + end] : range;
}
