import { baseName } from '@seaworthy/core';
import { allCommands, operands, packageCommand, type SimpleCommand } from '@seaworthy/shell';
import type { Instruction } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { commandsOf, type ContainerCommand } from './container-command.ts';
import { isRoot } from './users.ts';

/** Programs that start another one as another user. */
const DROPPERS = new Set([
  'gosu',
  'su-exec',
  'setpriv',
  'setuidgid',
  's6-setuidgid',
  's6-applyuidgid',
  'chroot',
  'runuser',
]);
/** Init systems whose services each name their user. */
const SUPERVISORS = /^(?:s6-svscan|s6-overlay-suexec|supervisord|runsvdir|runit)$/u;

/**
 * Whether the container starts as root only to hand over to another user: its command calls a program that
 * does so, or starts a script named like an entrypoint in an image that has such a program. A program that is
 * installed and that nothing calls does not count.
 */
export function dropsPrivileges(code: DockerfileSourceCode): boolean {
  const command = code.containerCommand;
  if (!command) return false;
  if (allCommands(command.script).some(startsAsOtherUser)) return true;
  const script = command.script.commands[0]?.words[0]?.value ?? '';
  return isEntrypointScript(script) && code.shippedInstructions.some(bringsDropper);
}

function startsAsOtherUser(command: SimpleCommand): boolean {
  const { name, words, wrappers } = command;
  if (name === 'init' && words[0]?.value === '/init') return true;
  if (name === 'su') return isSwitchToUser(command);
  const names = [...wrappers.map(({ value }) => value), name ?? ''];
  return names.some((each) => DROPPERS.has(each) || SUPERVISORS.test(each));
}

/** `su app -c …`, `su - app`; without a user it stays root. */
function isSwitchToUser(su: SimpleCommand): boolean {
  const withValue = [...'cgGsw', 'command', 'group', 'supp-group', 'shell', 'whitelist-environment'];
  const user = operands(su, { withValue }).find(({ value }) => value !== '-');
  return user !== undefined && !isRoot(user.value);
}

const SERVER_WITH_WORKERS =
  /(?:^|\/)(?:apache2(?:ctl|-foreground)?|crond?|httpd(?:-foreground)?|nginx|php-fpm[\d.]*|sshd)$/u;

/**
 * Whether a command starts a daemon that stays root and does its work as somebody else, such as a web server
 * with workers or cron, also as an argument of an entrypoint script. Only what keeps running counts: in
 * `cron && node a.js` that is Node.js.
 */
export function runsUnprivilegedWorkers({ script }: ContainerCommand): boolean {
  const main = allCommands(script).findLast(({ name, nested }) => !nested && !WAITERS.has(name ?? ''));
  return main?.words.some(({ value }) => SERVER_WITH_WORKERS.test(value)) ?? false;
}

/** What keeps a container alive beside a daemon in the background. */
const WAITERS: ReadonlySet<string> = new Set(['sleep', 'tail', 'wait']);

function isEntrypointScript(path: string): boolean {
  return /entrypoint|docker-(?:start|init|run)|^\/init$|(?:^|\/)(?:boot|run|start)(?:[-_.][\w.-]*)?$/i.test(
    path,
  );
}

function bringsDropper(instruction: Instruction): boolean {
  if (instruction.type === 'Copy' || instruction.type === 'Add') {
    return instruction.sources.some(
      ({ value }) => DROPPERS.has(baseName(value)) || value.includes('s6-overlay'),
    );
  }
  return commandsOf(instruction).some((command) => {
    const installed = packageCommand(command);
    const words = installed?.action === 'install' ? installed.packages : command.words.slice(1);
    return words.some(
      ({ value }) => DROPPERS.has(packageName(value)) || /(?:gosu|su-exec|s6-overlay)-/u.test(value),
    );
  });
}

function packageName(word: string): string {
  return baseName(word).replace(/[=~<>@].*$/u, '');
}
