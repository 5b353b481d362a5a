import { relativePath, ruleOptions, stringList, textOf, type Ranged } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import { packageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Expose, Instruction, Run } from '../ast.ts';
import { commandsOf } from '../model/container-command.ts';
import { defineRule } from '../define-rule.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

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

/** Images that are made to be reached over SSH. */
const SSH_IMAGE = /(?:^|[/-])(?:forgejo|gerrit|gitea|gitlab(?:-[ce]e)?|gogs|openssh(?:-server)?|sftp|sshd)$/u;

function isForSsh(code: DockerfileSourceCode): boolean {
  const base = code.finalStage && code.baseImageOf(code.finalStage);
  return SSH_IMAGE.test(base?.reference?.repository ?? '');
}

/** What apt and apk let follow the name of a package: version, architecture, release. */
const VERSION = /[:=~<>/@].*$/u;
const SERVER_PACKAGE =
  /^(?:openssh-server(?:-pam|-common)?|dropbear(?:-bin|-initramfs|-run)?|sshd|task-ssh-server|tinysshd?)$/u;
/** Client and server in one. */
const BOTH = /^(?:openssh|ssh)$/u;

function installedServers(run: Run, preparesAServer: () => boolean): ShellWord[] {
  return commandsOf(run).flatMap((command) => {
    const call = packageCommand(command);
    if (call?.action !== 'install' || !SYSTEM_MANAGERS.has(call.manager)) return [];
    return call.packages.filter(({ value }) => {
      const name = value.replace(VERSION, '');
      return SERVER_PACKAGE.test(name) || (BOTH.test(name) && preparesAServer());
    });
  });
}

const SYSTEM_MANAGERS: ReadonlySet<string> = new Set(
  ['apk', 'apt', 'dnf', 'microdnf', 'pacman', 'tdnf', 'yum', 'zypper'],
);

/** Starting the server, or making the keys of the host, tells a server from a client. */
function preparesServer(instruction: Instruction): boolean {
  return commandsOf(instruction).some(
    (command) =>
      startedServer(command) !== undefined ||
      (command.name === 'ssh-keygen' && command.words.some(({ value }) => value === '-A')) ||
      (command.name === 'rc-update' && command.words.some(({ value }) => value === 'sshd')),
  );
}

/** `sshd`, `service ssh start`, `/etc/init.d/ssh start`. */
function startedServer({ name, words }: SimpleCommand): string | undefined {
  if (name === 'sshd' || name === 'dropbear') return name;
  const service = name === 'service' || name === 'rc-service' ? words[1] : words[0];
  const isScript = service !== words[0] || service?.value.startsWith('/etc/init.d/') === true;
  const isStart = words.some(({ value }) => value === 'start' || value === 'restart');
  return isScript && isStart ? /(?:^|\/)(sshd?|dropbear)$/u.exec(service?.value ?? '')?.[1] : undefined;
}

function sshPorts(expose: Expose, code: DockerfileSourceCode): Ranged[] {
  return expose.ports.filter((port) => /^0*22(?:\/tcp)?$/i.test(textOf(code.resolve(port, expose)) ?? ''));
}
