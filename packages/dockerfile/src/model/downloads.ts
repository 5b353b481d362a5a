import { baseName } from '@seaworthy/core';
import {
  curlValueOptions,
  hasOption,
  operands,
  optionValue,
  optionValues,
  wgetValueOptions,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';

/** A call of curl or wget. */
export interface Download {
  tool: 'curl' | 'wget';
  /** As written; curl takes them without a scheme, too. */
  urls: ShellWord[];
  /**
   * The files that it writes, as far as they are to be seen: by an option, a redirection, or named after the
   * URL.
   */
  files: string[];
  /** Whether what it downloads goes on to the next command of a pipeline. */
  toStdout: boolean;
}

/** Options of each tool that take a value, for `operands` and `hasOption`. */
export const DOWNLOAD_VALUES = { curl: curlValueOptions, wget: wgetValueOptions };

const downloads = new WeakMap<SimpleCommand, Download>();

/** Reads a command as a download; undefined for any other command. */
export function downloadOf(command: SimpleCommand): Download | undefined {
  const tool = command.name;
  if (tool !== 'curl' && tool !== 'wget') return undefined;
  let download = downloads.get(command);
  if (!download) {
    download = readDownload(command, tool);
    downloads.set(command, download);
  }
  return download;
}

function readDownload(command: SimpleCommand, tool: Download['tool']): Download {
  const withValue = DOWNLOAD_VALUES[tool];
  const urls = operands(command, { withValue });
  if (tool === 'curl') urls.push(...optionValues(command, { long: 'url', withValue }));
  const redirected = redirectedTo(command);
  const named = tool === 'curl' ? curlFiles(command, urls) : wgetFiles(command, urls);
  const files = named.filter((file) => !isStdout(file));
  const toStdout = named.length > files.length || named.length === 0;
  if (redirected && toStdout) return { tool, urls, files: [...files, redirected], toStdout: false };
  return { tool, urls, files, toStdout };
}

function curlFiles(command: SimpleCommand, urls: readonly ShellWord[]): string[] {
  const withValue = DOWNLOAD_VALUES.curl;
  const folder = optionValue(command, { long: 'output-dir', withValue })?.value;
  const output = optionValues(command, { short: 'o', long: 'output', withValue }).map(({ value }) => value);
  const keepsName = hasOption(command, { short: 'O', long: 'remote-name', withValue });
  const all = hasOption(command, { long: 'remote-name-all', withValue });
  return (keepsName || all ? [...output, ...urls.map(fileName)] : output).map((file) => within(folder, file));
}

function wgetFiles(command: SimpleCommand, urls: readonly ShellWord[]): string[] {
  const withValue = DOWNLOAD_VALUES.wget;
  const output = optionValue(command, { short: 'O', long: 'output-document', withValue });
  if (output) return [output.value];
  const folder = optionValue(command, { short: 'P', long: 'directory-prefix', withValue })?.value;
  return urls.map((url) => within(folder, fileName(url)));
}

function within(folder: string | undefined, file: string): string {
  return folder === undefined || isStdout(file) ? file : `${folder.replace(/\/$/u, '')}/${file}`;
}

/** The file that both tools name after a URL. */
function fileName({ value }: ShellWord): string {
  return baseName(value.replace(/[?#].*$/u, ''));
}

function redirectedTo({ redirects }: SimpleCommand): string | undefined {
  const output = redirects.findLast(
    ({ operator, fd }) => /^(?:>>?|>\||&>>?)$/u.test(operator) && (fd ?? 1) === 1,
  );
  return output?.target && !isStdout(output.target.value) ? output.target.value : undefined;
}

function isStdout(file: string): boolean {
  return file === '-' || file === '/dev/stdout';
}

/** The files that the commands of one step have downloaded so far. */
export class DownloadedFiles {
  readonly #byName = new Map<string, { file: string; download: Download }[]>();

  /** Takes in what `command` downloads, if it does. */
  add(command: SimpleCommand): void {
    const download = downloadOf(command);
    for (const file of download?.files ?? []) {
      const name = baseName(file);
      const same = this.#byName.get(name);
      if (same) same.push({ file, download: download! });
      else this.#byName.set(name, [{ file, download: download! }]);
    }
  }

  /** The download that wrote the file at `path`. */
  get(path: string): Download | undefined {
    return this.#byName.get(baseName(path))?.findLast(({ file }) => isSameFile(path, file))?.download;
  }
}

/**
 * Whether two paths of one step name the same file, as far as names tell: it may change its directory in
 * between.
 */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => path.replace(/^(?:\.\/)+/u, ''));
  if (first === second) return true;
  return (!first!.includes('/') || !second!.includes('/')) && baseName(first!) === baseName(second!);
}

/** The host of a URL, which need not have a scheme; undefined when it is, or holds, a variable. */
export function hostOf({ value }: Pick<ShellWord, 'value'>): string | undefined {
  const authority = value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#]/u)[0]!;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/u, '');
  return host === '' || /[$`{}*<>()\s]/u.test(host) ? undefined : host;
}

const CHECKSUM_TOOL = /^(?:(?:sha(?:1|224|256|384|512)?|md5|b2|b3)sum|shasum|cksum)$/u;
const SIGNATURE_TOOLS = new Set(['gpgv', 'gpgv2', 'cosign', 'minisign', 'signify', 'slsa-verifier']);

/**
 * Whether a command compares a file with a checksum or a signature, or hands its checksum on to a comparison.
 */
export function isVerification(command: SimpleCommand): boolean {
  const { name, followedBy, inSubstitution } = command;
  if (name === undefined) return false;
  if (CHECKSUM_TOOL.test(name)) {
    return (
      inSubstitution || followedBy === '|' || hasOption(command, { short: 'c', long: 'check' }) !== undefined
    );
  }
  if (name === 'gpg' || name === 'gpg2') return hasOption(command, { long: 'verify' }) !== undefined;
  if (name === 'openssl') return command.words.some(({ value }) => value === '-verify');
  if (name === 'rpm') return hasOption(command, { short: 'K', long: 'checksig' }) !== undefined;
  return SIGNATURE_TOOLS.has(name);
}
