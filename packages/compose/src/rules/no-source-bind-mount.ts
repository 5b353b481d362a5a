import { satisfied } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isSourceMount } from '../model/source-mounts.ts';

export default defineRule<{ messageIds: 'source' }>({
  name: 'no-source-bind-mount',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow mounting the source tree over the code in the image',
      preset: 'strict',
      severity: 'warn',
      risk: 'high',
      confidence: 'medium',
      checklist: 'advises',
      controls: ['container-runtime-hardening', 'image-builds'],
      references: [
        'OWASP Docker Security Cheat Sheet',
        'https://docs.docker.com/compose/how-tos/production/',
        'https://docs.docker.com/compose/how-tos/file-watch/',
      ],
      sources: [],
      triggers: ['volumes'],
    },
    messages: {
      source:
        '`{{service}}` mounts `{{source}}` over `{{target}}` of the image that it builds: what runs is the folder ' +
        'of the host, with its local changes and without what the build made. Remove the mount, and keep it in ' +
        '`compose.override.yaml` or use `develop.watch` for development.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        for (const { name: service, build, mounts } of code.services) {
          for (const mount of build ? mounts : []) {
            const { type, source, target } = mount;
            if (!build || type !== 'bind' || !source || !target) continue;
            if (!isSourceMount(mount, build)) satisfied(context, { node: source });
            else {
              const data = { service, source: source.text, target: target.text };
              context.report({ node: source, messageId: 'source', data });
            }
          }
        }
      },
    };
  },
});
