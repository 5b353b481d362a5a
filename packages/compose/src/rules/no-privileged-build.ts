import { satisfied, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';

export default defineRule<{ messageIds: 'entitlement' | 'network' }>({
  name: 'no-privileged-build',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow builds with the privileges or the network of their host',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-runtime-hardening', 'image-builds'],
      references: [
        'CWE-250',
        'https://docs.docker.com/reference/compose-file/build/#entitlements',
        'https://docs.docker.com/reference/compose-file/build/#network',
        'https://docs.docker.com/reference/cli/docker/buildx/build/#allow',
      ],
      sources: [],
      triggers: ['entitlements', 'network'],
    },
    messages: {
      entitlement:
        'The build of `{{service}}` may switch off its sandbox (`{{value}}`): each dependency that runs a script ' +
        'in it can take over the host that builds. Remove the entitlement, and do what needs it outside the build.',
      network:
        'The build of `{{service}}` is on the network of its host: each dependency that runs a script in it ' +
        'reaches what listens on localhost of the host that builds. Remove `network: host`.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const { name: service, build } of code.services) {
          for (const field of build?.entitlements ?? []) {
            const value = textOf(field.value);
            if (value !== 'security.insecure') continue;
            context.report({ node: field, messageId: 'entitlement', data: { service, value } });
          }
          const network = build?.network;
          const known = network && textOf(network.value);
          if (!network || known === undefined) continue;
          if (known === 'host') context.report({ node: network, messageId: 'network', data: { service } });
          else satisfied(context, { node: network });
        }
      },
    };
  },
});
