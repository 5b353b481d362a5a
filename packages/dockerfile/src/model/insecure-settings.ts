import type { Range } from '@seaworthy/core';
import { variableFacts } from '@seaworthy/knowledge';
import type { SimpleCommand } from '@seaworthy/shell';

/** A setting, in the text of a configuration file, that switches verification off. */
export interface InsecureSetting {
  range: Range;
  text: string;
}

/**
 * `deb [trusted=yes] https://…`, and apt.conf's words for the same; sources.list(5), apt-secure(8),
 * apt.conf(5).
 */
const APT_SETTINGS = [
  /(?:\\n|\b)deb +\[[^\]\n]{0,99}?\b(?<setting>(?:trusted|allow-insecure)=yes)[^\]\n]{0,99}\] +(?!file:|copy:)/gu,
  /^[ \t"']*(?<setting>(?:Trusted|Allow-Insecure):[ \t]*yes)\b/gmu,
  /(?<setting>\bAcquire::\S{0,100}?Verify-(?:Peer|Host)[ \t]+"?(?:false|0|no)\b)/gi,
  /(?<setting>\bAPT::Get::AllowUnauthenticated[ \t]+"?(?:true|1|yes)\b)/gi,
  /(?<setting>\bAcquire::AllowInsecureRepositories[ \t]+"?(?:true|1|yes)\b)/gi,
];

/** yum.conf(5): `repo_gpgcheck=0` is the default and says nothing about packages. */
const YUM_SETTINGS = [/(?<![\w-])(?<setting>(?:gpgcheck|sslverify)[ \t]*=[ \t]*(?:0|false|no|off))\b/gi];

/**
 * The places in `text` of settings that switch verification off; `path` is the file that the text is written
 * to.
 */
export function insecureSettings(text: string, path: string): InsecureSetting[] {
  const settings = isYumFile(path) && !/^[ \t]*baseurl[ \t]*=[ \t]*file:/mu.test(text) ? YUM_SETTINGS : [];
  return [...APT_SETTINGS, ...settings].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const setting = match.groups!['setting']!;
      const start = match.index + match[0].indexOf(setting);
      return { range: [start, start + setting.length] as const, text: setting };
    }),
  );
}

/** Whether a path is one of yum's and dnf's configuration files. */
function isYumFile(path: string): boolean {
  return /\.repo$|\/yum\.repos\.d(?:\/|$)|\/(?:yum|dnf|tdnf)\.conf$/u.test(path);
}

/**
 * The settings in what the commands of one step write: arguments of echo, printf and sed, and here-documents.
 * `source` is the text of the file that the ranges point into.
 */
export function writtenSettings(commands: readonly SimpleCommand[], source: string): InsecureSetting[] {
  const paths = commands.flatMap(({ words, redirects }) => [
    ...words.map(({ value }) => value),
    ...redirects.map(({ target }) => target?.value ?? ''),
  ]);
  const path = paths.find(isYumFile) ?? '';
  return commands.flatMap(({ name, words, redirects }) => {
    const bodies = redirects.flatMap(({ body }) => body ?? []);
    const written = WRITERS.has(name ?? '') ? [...words.slice(1), ...bodies] : bodies;
    return written.flatMap(({ range }) => settingsIn(range, path, source));
  });
}

const WRITERS = new Set(['echo', 'printf', 'sed', 'add-apt-repository']);

/** The settings in the part of `source` that `within` covers. */
export function settingsIn(within: Range, path: string, source: string): InsecureSetting[] {
  return insecureSettings(source.slice(...within), path).map(({ range: [start, end], text }) => {
    return { text, range: [within[0] + start, within[0] + end] };
  });
}

/** The program whose certificate verification `name=value` switches off; undefined when it does not. */
export function insecureVariable(name: string, value: string): string | undefined {
  const facts = variableFacts(name);
  if (facts?.role !== 'tlsVerification' || facts.matchedBy !== 'name') return undefined;
  return facts.fitness(value.trim()) === 'unsafe' ? facts.reader : undefined;
}
