import { operands, type ValueOptions } from './options.ts';
import { packageManagerOptions } from './package-managers.ts';
import type { ShellWord, SimpleCommand } from './script.ts';

/**
 * Options that take a value and may stand before the sub-command. Sources: git(1), docker(1), kubectl(1),
 * systemctl(1).
 */
const GLOBAL_OPTIONS: ReadonlyMap<string, ValueOptions> = new Map<string, ValueOptions>([
  ['git', ['c', 'C', 'config-env', 'exec-path', 'git-dir', 'namespace', 'super-prefix', 'work-tree']],
  ['docker', ['c', 'H', 'l', 'config', 'context', 'host', 'log-level', 'tlscacert', 'tlscert', 'tlskey']],
  ['kubectl', ['n', 's', 'cluster', 'context', 'kubeconfig', 'namespace', 'server', 'token', 'user']],
  ['systemctl', ['H', 'M', 'p', 't', 'host', 'machine', 'property', 'root', 'state', 'type']],
]);

/** The first operand of a command, where programs such as git, docker and npm take what they are to do. */
export function subcommand(command: SimpleCommand): ShellWord | undefined {
  const { name } = command;
  const withValue = name && (GLOBAL_OPTIONS.get(name) ?? packageManagerOptions(name));
  return operands(command, withValue ? { withValue } : {})[0];
}
