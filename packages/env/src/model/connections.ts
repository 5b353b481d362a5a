import { oncePerFile, type Fix } from '@seaworthy/core';
import {
  connectionTls,
  isPlaceholder,
  serverFamily,
  type ConnectionTls,
  type ConnectionUrl,
} from '@seaworthy/knowledge';
import type { Entry } from '../ast.ts';
import type { EnvSourceCode } from '../source-code.ts';
import { replacePart, replaceValue } from './edits.ts';

/** A variable whose value is the URL of a database, a cache or a broker. Ranges of the URL are in the value. */
export interface Connection {
  readonly entry: Entry;
  readonly name: string;
  readonly url: ConnectionUrl;
}

/** The connections that the file sets up, in source order; none that holds a place for another one. */
export const connectionsOf = oncePerFile((code: EnvSourceCode): readonly Connection[] =>
  code.effectiveEntries
    .filter((entry) => serverFamily(entry.value.text) && !code.lineFault(entry))
    .flatMap((entry) => connectionIn(code, entry) ?? []),
);

function connectionIn(code: EnvSourceCode, entry: Entry): Connection | undefined {
  const url = code.url(entry);
  if (!url || (url.host.value !== '' && isPlaceholder(url.host.value))) return undefined;
  return { entry, name: entry.key.value, url };
}

/** A connection to a database on another network, and what its URL says about encryption. */
export interface RemoteDatabase extends Connection {
  readonly tls: ConnectionTls;
}

const SQL_AND_DOCUMENTS: ReadonlySet<string> = new Set(['cockroachdb', 'mongo', 'mysql', 'postgres', 'sqlserver']);

/** Whether the server that a URL names is a database, rather than a cache or a broker. */
export function isDatabase({ url }: Connection): boolean {
  return url.family !== undefined && SQL_AND_DOCUMENTS.has(url.family);
}

/** The connections to databases on other networks. */
export function remoteDatabases(code: EnvSourceCode): RemoteDatabase[] {
  return connectionsOf(code)
    .filter((connection) => isDatabase(connection) && connection.url.hostKind === 'remote')
    .map((connection) => ({ ...connection, tls: connectionTls(connection.url) }));
}

/**
 * Adds `name=value` to the query of a URL. A `&` ends the assignment where a shell reads the file, so that the value
 * needs quotes.
 */
export function appendParameter(
  code: EnvSourceCode,
  { entry, url }: Pick<Connection, 'entry' | 'url'>,
  parameter: string,
): Fix | null {
  const { at, joiner } = url.insertion;
  const { quote, text } = entry.value;
  if (quote || joiner === '?') return replacePart(code.placeIn(entry, [at, at]), `${joiner}${parameter}`);
  return replaceValue(entry, `${text.slice(0, at)}${joiner}${parameter}${text.slice(at)}`);
}
