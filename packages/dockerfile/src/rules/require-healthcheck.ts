import { satisfied } from '@seaworthy/core';
import { imageFacts, type ImageReference } from '@seaworthy/knowledge';
import { allCommands } from '@seaworthy/shell';
import { defineRule } from '../define-rule.ts';
import { startsServer } from '../model/services.ts';

export default defineRule<{ messageIds: 'missing' }>({
  name: 'require-healthcheck',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require HEALTHCHECK in images of long-running services',
      preset: 'strict',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'advises',
      controls: ['container-healthcheck'],
      references: [
        'CIS Docker Benchmark 1.6.0 4.6',
        'https://docs.docker.com/reference/dockerfile/#healthcheck',
      ],
      sources: ['hadolint:DL3057', 'trivy:DS-0026', 'checkov:CKV_DOCKER_2'],
    },
    messages: {
      missing:
        'This service has no `HEALTHCHECK`, so a process that hangs still counts as running and gets ' +
        'requests. Add one that asks the service itself, or check it where the container is run.',
    },
    schema: [],
  },

  create(context) {
    const { sourceCode: code } = context;

    return {
      File() {
        const { finalStage, containerCommand } = code;
        if (!finalStage || !containerCommand) return;
        const check = code.lastShipped('Healthcheck');
        if (check) {
          if (!check.none) satisfied(context, { node: check });
          return;
        }
        const base = code.baseImageOf(finalStage)?.reference;
        if (!base || bringsCheckOrNoTools(base)) return;
        const exposes = code.shippedInstructions.some(({ type }) => type === 'Expose');
        if (!exposes && !allCommands(containerCommand.script).some(startsServer)) return;
        const { cmd, entrypoint } = containerCommand;
        context.report({ node: (cmd ?? entrypoint)!.keyword, messageId: 'missing' });
      },
    };
  },
});

/** In an image without a shell there is nothing to run a check with. */
function bringsCheckOrNoTools({ repository, tag }: ImageReference): boolean {
  const facts = imageFacts(repository, tag);
  return facts?.healthcheck === true || facts?.shell === false || repository === 'scratch';
}
