import { ruleOptions, satisfied, stringList, textOf } from '@seaworthy/core';
import { defineRule } from '../define-rule.ts';
import { HOST_OBSERVERS } from '../model/host-observers.ts';
import { isImageIn } from '../model/service-image.ts';
import { isRootUser } from '../model/users.ts';

interface Options {
  allowImages: readonly string[];
}

export default defineRule<{ messageIds: 'root'; options: Options }>({
  name: 'no-root-user',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow starting containers as root with user',
      preset: 'recommended',
      severity: 'error',
      risk: 'high',
      confidence: 'high',
      checklist: 'violates',
      controls: ['container-non-root'],
      references: [
        'CWE-250',
        'CIS Docker Benchmark 1.6.0 4.1',
        'OWASP Docker Security Cheat Sheet, Rule 2',
        'https://docs.docker.com/reference/compose-file/services/#user',
      ],
      sources: [],
      triggers: ['user'],
    },
    messages: {
      root:
        '`{{service}}` runs as root (`user: {{user}}`), whatever user its image names: whoever breaks into it ' +
        'can change everything in the container and owns what is mounted. Name a user that is not root, such ' +
        'as `user: "1000:1000"`, and give it the folders that it writes to.',
    },
    ...ruleOptions<Options>({
      allowImages: {
        ...stringList,
        default: [
          ...HOST_OBSERVERS,
          // They use the socket of Docker, which belongs to root.
          ...['*/docker-socket-proxy', '*/socket-proxy', 'portainer/portainer-*', 'traefik'],
        ],
        description: 'Images that may run as root, with or without a tag; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const [{ allowImages }] = context.options;

    return {
      File() {
        for (const service of code.services) {
          const field = service.field('user');
          const user = field && textOf(field.value);
          if (!field || user === undefined) continue;
          if (!isRootUser(user)) satisfied(context, { node: field });
          else if (!service.isOneShot && !isImageIn(service.image, allowImages))
            context.report({ node: field, messageId: 'root', data: { service: service.name, user } });
        }
      },
    };
  },
});
