import { hostKind } from '@seaworthy/knowledge';
import {
  hasOption,
  operands,
  optionValues,
  packageCommand,
  subcommand,
  type PackageCommand,
  type ShellWord,
  type SimpleCommand,
} from '@seaworthy/shell';
import { DOWNLOAD_VALUES, downloadOf, hostOf } from './downloads.ts';

/** What a command does not check any more: who the server is, or who signed the packages. */
export type Unchecked = 'certificate' | 'signature';

/** An option or argument that switches verification off. */
export interface InsecureOption {
  word: ShellWord;
  unchecked: Unchecked;
  /** The packages, paths or URLs that are installed with it; empty for other programs. */
  packages: readonly ShellWord[];
}

/**
 * The word with which `command` switches verification off, unless all servers that it names are on the
 * machine itself.
 *
 * Sources: the manual pages of curl, wget, git-config, apt-get, apt.conf, apk, yum.conf, dnf, zypper and rpm;
 * the configuration references of npm, Yarn, pip and uv.
 */
export function insecureOption(command: SimpleCommand): InsecureOption | undefined {
  const call = packageCommand(command);
  if (call) return packageManagerOption(call, command);
  const word = programOption(command);
  return (
    word && {
      word,
      unchecked: command.name === 'rpm' ? 'signature' : 'certificate',
      packages: operands(command),
    }
  );
}

function programOption(command: SimpleCommand): ShellWord | undefined {
  switch (command.name) {
    case 'curl':
    case 'wget':
      return downloadOption(command);
    case 'git':
      return gitSetting(command);
    case 'rpm':
      return installsWithRpm(command) ? firstOption(command, RPM_OPTIONS) : undefined;
    case 'yum-config-manager':
      return command.words.find(isRepositoryOption);
    default:
      return undefined;
  }
}

function downloadOption(command: SimpleCommand): ShellWord | undefined {
  const download = downloadOf(command);
  if (!download) return undefined;
  const { tool, urls } = download;
  if (urls.length > 0 && urls.every((url) => isLocal(hostOf(url)))) return undefined;
  if (tool === 'wget') return hasOption(command, { long: 'no-check-certificate' });
  return hasOption(command, { short: 'k', long: 'insecure', withValue: DOWNLOAD_VALUES.curl });
}

const FALSE = /^(?:false|0|no|off)$/i;
const SSL_VERIFY = /^http\.(?:(?<url>.+)\.)?sslverify$/i;

function gitSetting(command: SimpleCommand): ShellWord | undefined {
  const urls = operands(command).filter(({ value }) => value.includes('://'));
  if (urls.length > 0 && urls.every((url) => isLocal(hostOf(url)))) return undefined;
  const given = optionValues(command, { short: 'c', long: 'config', withValue: 'Cb' }).find(({ value }) => {
    const [key = '', text = ''] = splitSetting(value);
    return SSL_VERIFY.test(key) && isFalse(text);
  });
  if (given || subcommand(command)?.value !== 'config') return given;
  const words = operands(command);
  return words.find(({ value }, index) => {
    const url = SSL_VERIFY.exec(value)?.groups?.['url'];
    if (url !== undefined && isLocal(hostOf({ value: url }))) return false;
    return SSL_VERIFY.test(value) && isFalse(words[index + 1]?.value ?? '');
  });
}

const RPM_OPTIONS = ['nosignature', 'nodigest', 'noverify', 'nofiledigest'];

function installsWithRpm(command: SimpleCommand): boolean {
  const actions = [
    ['i', 'install'],
    ['U', 'upgrade'],
    ['F', 'freshen'],
  ] as const;
  if (hasOption(command, { short: 'q', long: 'query' }) || hasOption(command, { short: 'V', long: 'verify' }))
    return false;
  return actions.some(([short, long]) => hasOption(command, { short, long }));
}

/** By manager, the options with which it does not verify; those with a value need one that says so. */
const PACKAGE_OPTIONS: Partial<
  Record<PackageCommand['manager'], readonly [option: string, value?: RegExp][]>
> = {
  npm: [['strict-ssl', /^false$/i], ['no-strict-ssl']],
  yarn: [['strict-ssl', /^false$/i], ['no-strict-ssl']],
  pnpm: [['strict-ssl', /^false$/i], ['no-strict-ssl']],
  pip: [['trusted-host', /./u]],
  uv: [
    ['trusted-host', /./u],
    ['allow-insecure-host', /./u],
  ],
  apt: [
    ['allow-unauthenticated'],
    ['allow-insecure-repositories'],
    ['force-yes'],
    ['o', /^Acquire::.*Verify-(?:Peer|Host)=(?:false|0|no)$/i],
    ['o', /AllowInsecureRepositories=(?:true|1|yes)$|AllowUnauthenticated=(?:true|1|yes)$/i],
  ],
  apk: [['allow-untrusted']],
  zypper: [['no-gpg-checks']],
};
const RPM_PACKAGE_OPTIONS = [['nogpgcheck'], ['no-gpgchecks']] as const;

const CERTIFICATE_OPTIONS = /^(?:no-)?strict-ssl$|^trusted-host$|^allow-insecure-host$/u;
const SETTING_KEYS = /^(?:strict-ssl|enableStrictSsl)$|\.trusted-host$/u;

function packageManagerOption(call: PackageCommand, command: SimpleCommand): InsecureOption | undefined {
  const { manager, packages } = call;
  const found = (word: ShellWord, unchecked: Unchecked): InsecureOption => ({ word, unchecked, packages });
  const isYum = /^(?:yum|dnf|microdnf|tdnf)$/u.test(manager);
  for (const { name, word, value } of call.options) {
    const long = name === 'option' ? 'o' : name;
    const known = (isYum ? RPM_PACKAGE_OPTIONS : (PACKAGE_OPTIONS[manager] ?? [])).find(
      ([option, wanted]) => option === long && (!wanted || wanted.test(value?.value ?? '')),
    );
    if (!known || (long.endsWith('-host') && isLocal(hostOf(value!)))) continue;
    if (long === 'o') return found(value!, /Verify-/i.test(value!.value) ? 'certificate' : 'signature');
    return found(word, CERTIFICATE_OPTIONS.test(long) ? 'certificate' : 'signature');
  }
  if (isYum) {
    const word = command.words.find(isRepositoryOption);
    return word && found(word, /sslverify/i.test(word.value) ? 'certificate' : 'signature');
  }
  const setting = configuredSetting(command);
  return setting && found(setting, 'certificate');
}

/** `sslverify=0` or `base.gpgcheck=0`, with `--setopt=` before it or as a word of its own. */
function isRepositoryOption({ value }: ShellWord): boolean {
  const [key = '', text = ''] = splitSetting(value.replace(/^--setopt=/u, ''));
  return /(?:^|\.)(?:sslverify|gpgcheck)$/i.test(key) && isFalse(text);
}

/** `npm config set strict-ssl false`, `npm set strict-ssl=false`, `pip config set global.trusted-host x`. */
function configuredSetting(command: SimpleCommand): ShellWord | undefined {
  const words = operands(command);
  const set = words.findIndex(({ value }) => value === 'set');
  if (set < 0 || set > 1) return undefined;
  return words.slice(set + 1).find((word, index, rest) => {
    const [key = '', text = rest[index + 1]?.value ?? ''] = splitSetting(word.value);
    if (!SETTING_KEYS.test(key)) return false;
    return key.endsWith('trusted-host') ? text !== '' && !isLocal(hostOf({ value: text })) : isFalse(text);
  });
}

function firstOption(command: SimpleCommand, names: readonly string[]): ShellWord | undefined {
  return names.map((long) => hasOption(command, { long })).find((word) => word !== undefined);
}

function splitSetting(text: string): [key?: string, value?: string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text] : [text.slice(0, equals), text.slice(equals + 1)];
}

function isFalse(text: string): boolean {
  return FALSE.test(text);
}

function isLocal(host: string | undefined): boolean {
  return host !== undefined && hostKind(host) === 'local';
}
