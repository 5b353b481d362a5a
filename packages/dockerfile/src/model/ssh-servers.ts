import { textOf, type Ranged } from '@seaworthy/core';
import { isSystemPackageManager, packageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Expose, Instruction, Run } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';

/** Images that are made to be reached over SSH. */
const SSH_IMAGE = /(?:^|[/-])(?:forgejo|gerrit|gitea|gitlab(?:-[ce]e)?|gogs|openssh(?:-server)?|sftp|sshd)$/u;

/** Whether the image is one that is made to be reached over SSH, or adds the account for it. */
export function isForSsh(code: DockerfileSourceCode): boolean {
  const base = code.finalStage && code.baseImageOf(code.finalStage);
  return (
    SSH_IMAGE.test(base?.reference?.repository ?? '') ||
    code.shippedInstructions.flatMap(commandsOf).some(addsSshUser)
  );
}

/** The account under which Git hosting and SFTP services let their users in. */
function addsSshUser({ name, words }: SimpleCommand): boolean {
  return /^(?:adduser|useradd)$/u.test(name ?? '') && /^(?:git|sftp)$/u.test(words.at(-1)?.value ?? '');
}

/** What apt and apk let follow the name of a package: version, architecture, release. */
const VERSION = /[:=~<>/@].*$/u;
const SERVER_PACKAGE =
  /^(?:openssh-server(?:-pam|-common)?|dropbear(?:-bin|-initramfs|-run)?|sshd|task-ssh-server|tinysshd?)$/u;
/** Client and server in one. */
const BOTH = /^(?:openssh|ssh)$/u;

/**
 * The words of a step with which it installs a server; `preparesAServer` decides on packages that hold both.
 */
export function installedServers(run: Run, preparesAServer: () => boolean): ShellWord[] {
  return commandsOf(run).flatMap((command) => {
    const call = packageCommand(command);
    if (call?.action !== 'install' || !isSystemPackageManager(call.manager)) return [];
    return call.packages.filter(({ value }) => {
      const name = value.replace(VERSION, '');
      return SERVER_PACKAGE.test(name) || (BOTH.test(name) && preparesAServer());
    });
  });
}

/** Starting the server, or making the keys of the host, tells a server from a client. */
export function preparesServer(instruction: Instruction): boolean {
  return commandsOf(instruction).some(
    (command) =>
      startedServer(command) !== undefined ||
      (command.name === 'ssh-keygen' && command.words.some(({ value }) => value === '-A')) ||
      (command.name === 'rc-update' && command.words.some(({ value }) => value === 'sshd')),
  );
}

/** The server that a command starts: `sshd`, `service ssh start`, `/etc/init.d/ssh start`. */
export function startedServer({ name, words }: SimpleCommand): string | undefined {
  if (name === 'sshd' || name === 'dropbear') return name;
  const service = name === 'service' || name === 'rc-service' ? words[1] : words[0];
  const isScript = service !== words[0] || service?.value.startsWith('/etc/init.d/') === true;
  const isStart = words.some(({ value }) => value === 'start' || value === 'restart');
  return isScript && isStart ? /(?:^|\/)(sshd?|dropbear)$/u.exec(service?.value ?? '')?.[1] : undefined;
}

/** The ports of an `EXPOSE` at which SSH answers. */
export function sshPorts(expose: Expose, code: DockerfileSourceCode): Ranged[] {
  return expose.ports.filter((port) => /^0*22(?:\/tcp)?$/i.test(textOf(code.resolve(port, expose)) ?? ''));
}
