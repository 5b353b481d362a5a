import { hostKind } from '@seaworthy/knowledge';
import { hasOption, optionValue, packageCommand, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Run } from '../ast.ts';
import { commandsOf, pipelinesOf } from './container-command.ts';
import { DownloadedFiles, downloadOf, hostOf, isVerification, type Download } from './downloads.ts';
import { programSource, runsItsInput } from './program-source.ts';

/**
 * The `http://` URLs from which a step downloads what it then installs: packages for dpkg, rpm and apt,
 * scripts that it runs, archives that it unpacks into a folder of programs, files that it saves in one. None
 * in a step that verifies something, none of the machine itself.
 */
export function plainHttpInstalls(run: Run): ShellWord[] {
  const commands = commandsOf(run);
  if (commands.some(isVerification)) return [];
  const urls = new Set<ShellWord>();
  const files = new DownloadedFiles();
  const found = (download: Download | undefined): void => {
    const url = download && plainHttpUrl(download);
    if (url) urls.add(url);
  };
  for (const command of commands) {
    files.add(command);
    const download = downloadOf(command);
    if (download?.files.some(isProgramPath)) found(download);
    for (const path of installedPaths(command)) found(files.get(path));
  }
  for (const { commands: piped } of pipelinesOf(run)) {
    const installs = piped.some((command) => runsItsInput(command) || unpacksPrograms(command));
    if (installs) found(piped.map(downloadOf).find((download) => download?.toStdout));
  }
  return [...urls].sort((a, b) => a.range[0] - b.range[0]);
}

function plainHttpUrl({ urls }: Download): ShellWord | undefined {
  return urls.find((url) => {
    const host = hostOf(url);
    return /^http:\/\//i.test(url.value) && host !== undefined && hostKind(host) !== 'local';
  });
}

function isProgramPath(file: string): boolean {
  return /^(?:\/usr(?:\/local)?)?\/s?bin\//u.test(file);
}

/** The files that a command installs, unpacks or runs. */
function installedPaths(command: SimpleCommand): string[] {
  const source = programSource(command);
  if (source) return source.kind === 'file' ? [source.word.value] : [];
  return installs(command) ? command.words.slice(1).map(({ value }) => value) : [];
}

function installs(command: SimpleCommand): boolean {
  if (command.name === 'dpkg') return hasOption(command, { short: 'i', long: 'install' }) !== undefined;
  if (command.name === 'rpm') return ['i', 'U', 'F'].some((short) => hasOption(command, { short }));
  return packageCommand(command)?.action === 'install' || unpacksPrograms(command);
}

function unpacksPrograms(command: SimpleCommand): boolean {
  if (command.name !== 'tar') return false;
  const folder = optionValue(command, { short: 'C', long: 'directory', withValue: 'f' })?.value;
  return folder !== undefined && /^\/(?:$|(?:usr|opt|s?bin|lib\d*)(?:\/|$))/u.test(folder);
}
