import { ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { isSocketIn, RUNTIME_SOCKETS } from '../model/runtime-sockets.ts';
import { isImageIn } from '../model/service-image.ts';

interface Options {
  allowImages: readonly string[];
  sockets: readonly string[];
}

export default defineRule<{ messageIds: 'socket'; options: Options }>({
  name: 'no-docker-socket',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow mounting the socket of Docker or another container runtime',
      preset: 'recommended',
      severity: 'warn',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-runtime-hardening'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 5.32',
        'OWASP Docker Security Cheat Sheet, Rule 1',
        'https://docs.docker.com/engine/security/protect-access/',
      ],
      sources: ['semgrep:exposing-docker-socket-volume'],
      triggers: ['volumes'],
    },
    messages: {
      socket:
        '`{{service}}` mounts the socket `{{socket}}`: whoever breaks into it can start a container that has ' +
        "the host's disk, and `:ro` does not limit what the API does. Put a socket proxy between them, such as " +
        '`tecnativa/docker-socket-proxy`, that passes only the calls it needs.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: ['*/docker-socket-proxy', '*/socket-proxy'],
        description: 'Images that may have the socket, with or without a tag; `*` for any text.',
      },
      sockets: {
        ...stringList,
        default: RUNTIME_SOCKETS,
        description: 'Paths of sockets on the host; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages, sockets }] = context.options;

    return {
      File() {
        for (const { name, image, mounts } of code.services) {
          const isAllowed = isImageIn(image, allowImages);
          for (const { hostPath } of mounts) {
            if (!hostPath || !isSocketIn(hostPath.text, sockets)) continue;
            if (isAllowed) satisfied(context, { node: hostPath });
            else {
              const data = { service: name, socket: hostPath.text };
              context.report({ node: hostPath, messageId: 'socket', data });
            }
          }
        }
      },
    };
  },
});
