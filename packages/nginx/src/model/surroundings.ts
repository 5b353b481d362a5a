import type { ProjectFile } from '@seaworthy/core';
import type { Directive } from '../ast.ts';
import type { NginxSourceCode } from '../source-code.ts';
import type { Context } from './contexts.ts';
import { folderOf, type FilesAtHand } from './files-at-hand.ts';
import { foreignFile } from './foreign-files.ts';
import type { Layout } from './levels.ts';
import { listenOf } from './listens.ts';
import { foldersAround, mainAround, USUAL_FOLDER } from './main-configuration.ts';
import { isInStockFolder, STOCK_INCLUDE, stockImage } from './stock-image.ts';

/** Directives that use a zone of shared memory or a cache, and those that define them. Names are told apart by kind. */
const ZONES: readonly { uses: string; name: RegExp; defines: string; definition: RegExp }[] = [
  { uses: 'limit_req', name: /^zone=([^:]+)/u, defines: 'limit_req_zone', definition: /^zone=([^:]+)/u },
  { uses: 'limit_conn', name: /^([^$]+)$/u, defines: 'limit_conn_zone', definition: /^zone=([^:]+)/u },
  { uses: 'proxy_cache', name: /^([^$]+)$/u, defines: 'proxy_cache_path', definition: /^keys_zone=([^:]+)/u },
];

/** Where a file stands. */
export interface Surroundings {
  /** The file with the levels around it; undefined where none is in sight, or where the file is whole. */
  outermost: ProjectFile | undefined;
  /** The same where it is one of the project and not that of the official image. */
  main: ProjectFile | undefined;
  /**
   * For a fragment that depends on levels or files which are not in sight: whether they could set directive `name`.
   * Undefined for any other.
   */
  couldSetAround: ((name: string) => boolean) | undefined;
  layout: Pick<Layout, 'statements' | 'fragment' | 'path' | 'folders'>;
}

/** What is known of a file besides its text. */
interface Place {
  /** Relative to the project. */
  path: string;
  files: FilesAtHand;
  /** What its own top level may be. */
  contexts: readonly Context[];
}

/** Where a file stands: by itself, in a main configuration of the project, or in that of the official image. */
export function surroundingsOf(code: NginxSourceCode, { path, files, contexts }: Place): Surroundings {
  const { directives: statements } = code.ast;
  const isWhole = statements.length === 0 || statements.some(({ name }) => name === 'http');
  if (isWhole) return alone({ statements, path, folders: [folderOf(path)] }, undefined);
  const realPath = files.read(path)?.path ?? path;
  const { main, couldSet } = mainAround(realPath, files);
  if (main) return { ...inside(main, { statements, path: realPath }, [folderOf(main.path)]), main };
  const folders = foldersAround(realPath);
  const isPart = contexts[0] !== 'main' && isPartOfMore(code.allDirectives, path);
  const couldSetAround = isPart ? () => true : contexts[0] === 'main' ? undefined : couldSet;
  if (!couldSetAround && contexts.includes('http') && isInStockFolder(path))
    return inside(stockImage, { statements, path: STOCK_INCLUDE }, folders);
  return alone({ statements, path: realPath, folders }, couldSetAround);
}

function alone(
  { folders, ...layout }: Pick<Layout, 'statements' | 'path' | 'folders'>,
  couldSetAround: Surroundings['couldSetAround'],
): Surroundings {
  const ownLayout = { ...layout, fragment: undefined, folders: [...folders, USUAL_FOLDER] };
  return { outermost: undefined, main: undefined, couldSetAround, layout: ownLayout };
}

function inside(outermost: ProjectFile, fragment: Layout['fragment'], folders: readonly string[]): Surroundings {
  const { directives: statements } = foreignFile(outermost);
  const layout = { statements, fragment, path: outermost.path, folders: [...folders, USUAL_FOLDER] };
  return { outermost, main: undefined, couldSetAround: undefined, layout };
}

/**
 * Whether a fragment shows by itself that it is a part of more than the configuration of the official image:
 *
 * - it uses a zone (`limit_req zone=login`) that it does not define, and nginx would refuse it alone;
 * - a TLS server has no certificate in a folder that is included as a whole, so that the certificate is one of `http`;
 * - all that it has is a server that turns away every name, and the servers for the names are elsewhere.
 *
 * @param all every statement of the file, those in blocks included
 */
function isPartOfMore(all: readonly Directive[], path: string): boolean {
  return usesZoneOfOthers(all) || usesCertificateOfOthers(all, path) || onlyTurnsAway(all);
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
