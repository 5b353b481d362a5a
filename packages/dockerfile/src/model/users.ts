import { textOf } from '@seaworthy/core';
import { imageFacts } from '@seaworthy/knowledge';
import { operands, optionValue, type SimpleCommand } from '@seaworthy/shell';
import type { Instruction, User } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf } from './container-command.ts';

/** The user that a `USER` instruction names, without the group; undefined when it is decided elsewhere. */
export function userOf(instruction: User, code: DockerfileSourceCode): string | undefined {
  const text = instruction.user && textOf(code.resolve(instruction.user, instruction));
  return text?.split(':')[0];
}

/** Whether a user name or id is root's. */
export function isRoot(user: string): boolean {
  return user === 'root' || /^0+$/u.test(user);
}

/**
 * A user that the image is known to have and that is not root: the one that the last such `USER` names, one
 * that a `RUN` creates, or one that the base image brings.
 */
export function nonRootUserOf(code: DockerfileSourceCode): string | undefined {
  let named: string | undefined;
  let created: string | undefined;
  for (const instruction of code.shippedInstructions) {
    if (instruction.type === 'User') {
      const user = userOf(instruction, code);
      if (user && !isRoot(user)) named = user;
    }
    if (instruction.type === 'Run') created = createdUser(instruction) ?? created;
  }
  const base = code.finalStage && code.baseImageOf(code.finalStage);
  return (
    named ??
    created ??
    (base?.reference && imageFacts(base.reference.repository, base.reference.tag)?.account?.name)
  );
}

/** Options of useradd and of both adduser programs (Debian's and busybox's) that take a value. */
const USER_OPTIONS = [
  ...'bcdefgGkKpPRsuZ',
  ...[
    'base-dir',
    'comment',
    'defaults',
    'expiredate',
    'gid',
    'groups',
    'home',
    'home-dir',
    'inactive',
    'key',
  ],
  ...['password', 'prefix', 'root', 'selinux-user', 'shell', 'skel', 'uid'],
  ...['conf', 'firstuid', 'gecos', 'ingroup', 'lastuid'],
];

/** The id of a user of the image: as the `RUN` that creates it says, or as the base image has it. */
export function uidOf(user: string, code: DockerfileSourceCode): string | undefined {
  for (const instruction of code.shippedInstructions) {
    for (const command of commandsOf(instruction)) {
      if (userCreatedBy(command) !== user) continue;
      const uid = optionValue(command, { short: 'u', long: 'uid', withValue: USER_OPTIONS })?.value;
      return uid && /^\d+$/u.test(uid) ? uid : undefined;
    }
  }
  const base = code.finalStage && code.baseImageOf(code.finalStage);
  const account = base?.reference && imageFacts(base.reference.repository, base.reference.tag)?.account;
  return account?.name === user ? account.uid?.toString() : undefined;
}

function createdUser(instruction: Instruction): string | undefined {
  for (const command of commandsOf(instruction)) {
    const name = userCreatedBy(command);
    if (name !== undefined) return name;
  }
  return undefined;
}

function userCreatedBy(command: SimpleCommand): string | undefined {
  if (command.name !== 'useradd' && command.name !== 'adduser') return undefined;
  const withValue = command.name === 'useradd' ? USER_OPTIONS : [...USER_OPTIONS, 'h', 'G'];
  const name = operands(command, { withValue }).at(command.name === 'useradd' ? -1 : 0);
  return name?.literal ? name.value : undefined;
}
