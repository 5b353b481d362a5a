import { relativePath, ruleOptions, stringList, type Ranged } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import { defineRule } from '../define-rule.ts';
import { commandsOf } from '../model/container-command.ts';
import { installedServers, isForSsh, preparesServer, sshPorts, startedServer } from '../model/ssh-servers.ts';

interface Options {
  allow: readonly string[];
}

export default defineRule<{ messageIds: 'installed' | 'exposed' | 'started'; options: Options }>({
  name: 'no-ssh-server',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow SSH servers in images',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening', 'network-published-ports-minimal'],
      references: [
        'CIS Docker Benchmark 1.6.0 5.7',
        'https://docs.docker.com/reference/cli/docker/container/exec/',
      ],
      sources: ['trivy:DS-0004', 'checkov:CKV_DOCKER_1'],
    },
    messages: {
      installed:
        '`{{name}}` puts an SSH server into the image: one more way in, with passwords and keys of its own ' +
        'that nobody rotates. Leave it out, and use `docker exec` or `kubectl exec` for a shell.',
      exposed:
        'Port 22 is where SSH answers, so this image invites logins past the deployment. Remove the port, ' +
        'and use `docker exec` or `kubectl exec` for a shell.',
      started:
        'The container starts an SSH server (`{{name}}`): one more way in, with passwords and keys of its ' +
        'own that nobody rotates. Start only the service, and use `docker exec` or `kubectl exec` for a ' +
        'shell.',
    },
    ...ruleOptions<Options>({
      allow: {
        ...stringList,
        default: [],
        description: 'Paths of Dockerfiles for SSH services, such as SFTP or Git; `*` for any text.',
      },
    }),
  },

  create(context) {
    const { sourceCode: code } = context;
    const path = relativePath(context.filename, context.cwd);
    if (context.options[0].allow.some((pattern) => matchesGlob(pattern, path)) || isForSsh(code)) return {};

    let prepares: boolean | undefined;
    const preparesAServer = (): boolean => (prepares ??= code.shippedInstructions.some(preparesServer));

    function isShipped(node: Ranged): boolean {
      return code.isShipped(code.stageOf(node));
    }

    return {
      File() {
        const { entrypoint, cmd } = code.containerCommand ?? {};
        const instructions = [entrypoint, cmd].filter((instruction) => instruction !== undefined);
        for (const command of instructions.flatMap(commandsOf)) {
          const name = startedServer(command);
          const node = command.words[0];
          if (name && node) context.report({ node, messageId: 'started', data: { name } });
        }
      },
      Run(run) {
        if (!isShipped(run)) return;
        for (const node of installedServers(run, preparesAServer)) {
          context.report({ node, messageId: 'installed', data: { name: node.value } });
        }
      },
      Expose(expose) {
        if (!isShipped(expose)) return;
        for (const node of sshPorts(expose, code)) context.report({ node, messageId: 'exposed' });
      },
    };
  },
});
