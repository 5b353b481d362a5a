import { hostKind } from '@seaworthy/knowledge';
import { hasOption, optionValue, packageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Run } from './ast.ts';
import { commandsOf, pipelinesOf } from './container-command.ts';
import { downloadOf, hostOf, isSameFile, isVerification } from './downloads.ts';
import { programSource, runsItsInput } from './program-source.ts';

/**
 * The `http://` URLs from which a step downloads what it then installs: packages for dpkg, rpm and apt, scripts that it
 * runs, archives that it unpacks into a folder of programs, files that it saves in one. None in a step that verifies
 * something, none of the machine itself.
 */
export function plainHttpInstalls(run: Run): ShellWord[] {
  const commands = commandsOf(run);
  if (commands.some(isVerification)) return [];
  const pipelines = pipelinesOf(run);
  return commands.flatMap((command, index) => {
    const download = downloadOf(command);
    const url = download?.urls.find(isPlainHttp);
    if (!download || !url) return [];
    const { files, toStdout } = download;
    const piped = toStdout
      ? pipelines.filter((pipeline) => pipeline.commands.includes(command)).flatMap((pipeline) => pipeline.commands)
      : [];
    const installed =
      files.some(isProgramPath) ||
      piped.some((other) => runsItsInput(other) || unpacksPrograms(other)) ||
      commands.slice(index + 1).some((later) => files.some((file) => installs(later, file)));
    return installed ? [url] : [];
  });
}

function isPlainHttp(url: ShellWord): boolean {
  const host = hostOf(url);
  return /^http:\/\//iu.test(url.value) && host !== undefined && hostKind(host) !== 'local';
}

function isProgramPath(file: string): boolean {
  return /^(?:\/usr(?:\/local)?)?\/s?bin\//u.test(file);
}

function installs(command: SimpleCommand, file: string): boolean {
  const source = programSource(command);
  if (source) return source.kind === 'file' && isSameFile(source.word.value, file);
  if (!command.words.slice(1).some(({ value }) => isSameFile(value, file))) return false;
  if (command.name === 'dpkg') return hasOption(command, { short: 'i', long: 'install' }) !== undefined;
  if (command.name === 'rpm') return ['i', 'U', 'F'].some((short) => hasOption(command, { short }));
  return packageCommand(command)?.action === 'install' || unpacksPrograms(command);
}

function unpacksPrograms(command: SimpleCommand): boolean {
  if (command.name !== 'tar') return false;
  const folder = optionValue(command, { short: 'C', long: 'directory', withValue: 'f' })?.value;
  return folder !== undefined && /^\/(?:$|(?:usr|opt|s?bin|lib\d*)(?:\/|$))/u.test(folder);
}
