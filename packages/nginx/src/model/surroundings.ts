import type { Directive } from '../ast.ts';
import type { IncludedFiles } from './includes.ts';
import { listenOf } from './listens.ts';

/** Directives that use a zone of shared memory or a cache, and those that define them. Names are told apart by kind. */
const ZONES: readonly { uses: string; name: RegExp; defines: string; definition: RegExp }[] = [
  { uses: 'limit_req', name: /^zone=([^:]+)/u, defines: 'limit_req_zone', definition: /^zone=([^:]+)/u },
  { uses: 'limit_conn', name: /^([^$]+)$/u, defines: 'limit_conn_zone', definition: /^zone=([^:]+)/u },
  { uses: 'proxy_cache', name: /^([^$]+)$/u, defines: 'proxy_cache_path', definition: /^keys_zone=([^:]+)/u },
];

/**
 * Whether a fragment is certain to be a part of more than a configuration around it has of its own accord, so that
 * levels and files which are not in sight hold statements that it depends on:
 *
 * - the files at hand have a main configuration, `nginx.conf`, in a folder around it;
 * - it uses a zone (`limit_req zone=login`) that it does not define, and nginx would refuse it alone;
 * - a TLS server has no certificate in a folder that is included as a whole, so that the certificate is one of `http`;
 * - all that it has is a server that turns away every name, and the servers for the names are elsewhere.
 *
 * @param all every statement of the file, those in blocks included
 * @param path of the file, relative to the project
 */
export function isPartOfMore(all: readonly Directive[], path: string, files: IncludedFiles): boolean {
  return hasMainAround(path, files) || usesZoneOfOthers(all) || usesCertificateOfOthers(all, path) || onlyTurnsAway(all);
}

function hasMainAround(path: string, files: IncludedFiles): boolean {
  if (Object.hasOwn(files, '/etc/nginx/nginx.conf')) return true;
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, index) => {
    const main = [...folders.slice(0, index), 'nginx.conf'].join('/');
    return main !== path && Object.hasOwn(files, main);
  });
}

function usesZoneOfOthers(all: readonly Directive[]): boolean {
  return ZONES.some(({ uses, name, defines, definition }) => {
    const defined = new Set(namesIn(all, defines, definition));
    return namesIn(all, uses, name).some((used) => used !== 'off' && !defined.has(used));
  });
}

function namesIn(all: readonly Directive[], directive: string, pattern: RegExp): string[] {
  return all.flatMap(({ name, args }) => {
    if (name !== directive) return [];
    const word = args.find(({ value, variables }) => variables.length === 0 && pattern.test(value));
    return word ? pattern.exec(word.value)![1]! : [];
  });
}

function usesCertificateOfOthers(all: readonly Directive[], path: string): boolean {
  if (!/(?:^|\/)(?:conf\.d|sites-(?:available|enabled)|templates|vhosts?(?:\.d)?)\//u.test(path)) return false;
  const speaksTls = all.some((directive) => directive.name === 'listen' && listenOf(directive).tls);
  return speaksTls && !all.some(({ name }) => /^(?:ssl_certificate|ssl_reject_handshake|include)$/u.test(name));
}

/** Whether the servers are for no name, and one of them refuses TLS handshakes, which protects other servers. */
function onlyTurnsAway(all: readonly Directive[]): boolean {
  const names = all.flatMap(({ name, args }) => (name === 'server_name' ? args.map(({ value }) => value) : []));
  const refuses = all.some(({ name, args }) => name === 'ssl_reject_handshake' && args[0]?.value === 'on');
  return refuses && names.every((name) => name === '_' || name === '' || name === 'localhost');
}
