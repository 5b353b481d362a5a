import type { Range } from '@seaworthy/core';
import { hostKind, type HostKind } from './hosts.ts';
import type { ImageFamily } from './images/image-facts.ts';
import { hasReference, referenceEnds } from './references.ts';
import { credentialsInUrl, hostAt, type TextPart, type UrlPassword } from './urls.ts';

/** `name=value` after the `?` of a URL. */
export interface UrlParameter {
  name: string;
  /** With percent escapes decoded; a reference as written. */
  value: string;
  /** Name and value. */
  range: Range;
  valueRange: Range;
}

/** The address of a server, as programs take it in one variable. All ranges are in the value. */
export interface ConnectionUrl {
  /** Lower case, without `jdbc:` and `://`: `postgresql`, `postgresql+asyncpg`, `rediss`, `https`. */
  scheme: string;
  /** Which server speaks the scheme; undefined for `https` and schemes that are not known. */
  family: ImageFamily | undefined;
  range: Range;
  /** Undefined when the URL names none, as in `redis://:password@host`. */
  user: TextPart | undefined;
  password: UrlPassword | undefined;
  /** The first of them, without port. */
  host: TextPart;
  /** `reference`: `${DB_HOST}`; `socket`: none, or a file, as in `postgresql:///app?host=/cloudsql/app`. */
  hostKind: HostKind | 'reference' | 'socket';
  /** Of the first host. */
  port: TextPart | undefined;
  /** The path without its first slash. */
  database: TextPart | undefined;
  parameters: readonly UrlParameter[];
  /** Where a parameter can be inserted, and what has to stand before it. */
  insertion: { readonly at: number; readonly joiner: '?' | '&' };
}

const FAMILIES: Readonly<Record<string, ImageFamily>> = {
  amqp: 'rabbitmq',
  amqps: 'rabbitmq',
  clickhouse: 'clickhouse',
  cockroachdb: 'cockroachdb',
  mariadb: 'mysql',
  mongodb: 'mongo',
  mssql: 'sqlserver',
  mysql: 'mysql',
  mysql2: 'mysql',
  nats: 'nats',
  neo4j: 'neo4j',
  postgis: 'postgres',
  postgres: 'postgres',
  postgresql: 'postgres',
  redis: 'redis',
  rediss: 'redis',
  sqlserver: 'sqlserver',
  valkey: 'redis',
  valkeys: 'redis',
};

const LONGEST = 4096;
const START = /^\s{0,64}(?:jdbc:)?([A-Za-z][A-Za-z0-9+.-]{0,31}):\/\//iu;

/** Which server speaks the scheme of a value that is a URL as a whole; undefined for `https` and unknown schemes. */
export function serverFamily(value: string): ImageFamily | undefined {
  if (!value.includes('://')) return undefined;
  const scheme = START.exec(value)?.[1];
  return scheme === undefined ? undefined : familyOf(scheme.toLowerCase());
}

/** `postgresql+asyncpg` names the driver, too. */
function familyOf(scheme: string): ImageFamily | undefined {
  const stem = scheme.split('+', 1)[0]!;
  return Object.hasOwn(FAMILIES, stem) ? FAMILIES[stem] : undefined;
}

/**
 * Reads a value that is the URL of a server as a whole; undefined for every other text. It need not be a
 * valid URL; parts with references are kept as written. Linear.
 *
 *     connectionUrl('postgresql://app:${DB_PASSWORD}@db.example.org/app?sslmode=disable')
 *     // family: postgres, hostKind: remote, password.kind: reference, parameters: sslmode
 */
export function connectionUrl(value: string): ConnectionUrl | undefined {
  const match = value.length > LONGEST ? null : START.exec(value);
  if (!match) return undefined;
  const scheme = match[1]!.toLowerCase();
  const start = match[0].length - '://'.length - scheme.length;
  const credentials = credentialsInUrl(value).find(({ range }) => range[0] === start);
  const host = credentials?.host ?? hostAt(value, match[0].length);
  const rest = restOf(value, host.range[1]);
  const parameters = parametersIn(value, rest.query);
  const user = credentials && credentials.user.value !== '' ? credentials.user : undefined;
  return {
    scheme,
    family: familyOf(scheme),
    range: [start, rest.end],
    user,
    password: credentials?.password,
    host,
    hostKind: kindOf(host.value, parameters),
    port: rest.port,
    database: rest.database,
    parameters,
    insertion: { at: rest.query?.[1] ?? rest.beforeFragment, joiner: rest.query ? '&' : '?' },
  };
}

function kindOf(host: string, parameters: readonly UrlParameter[]): ConnectionUrl['hostKind'] {
  const isFile = parameters.some(
    ({ name, value }) => /^(?:host|socket)$/iu.test(name) && value.startsWith('/'),
  );
  if (isFile || host === '' || /^(?:\/|%2f)/iu.test(host)) return 'socket';
  return host.includes('$') && hasReference(host) ? 'reference' : hostKind(host);
}

interface Rest {
  port: TextPart | undefined;
  database: TextPart | undefined;
  /** Without the `?`. */
  query: Range | undefined;
  beforeFragment: number;
  end: number;
}

/** What follows the host: port, more hosts, path, query, fragment. */
function restOf(value: string, from: number): Rest {
  const ends = value.includes('$') ? referenceEnds(value) : new Map<number, number>();
  const next = (start: number, stops: string): number => {
    let i = start;
    while (i < value.length && !stops.includes(value[i]!)) i = ends.get(i) ?? i + 1;
    return i;
  };
  const part = (range: Range): TextPart => ({ value: value.slice(...range), range });
  const path = next(from, '/?# \t\r\n"\'');
  const port = value[from] === ':' ? part([from + 1, next(from + 1, ',;/?# \t\r\n"\'')]) : undefined;
  const query = next(path, '?# \t\r\n"\'');
  const fragment = next(query, '# \t\r\n"\'');
  const database = value[path] === '/' && path + 1 < query ? part([path + 1, query]) : undefined;
  return {
    port,
    database,
    query: value[query] === '?' ? [query + 1, fragment] : undefined,
    beforeFragment: fragment,
    end: next(fragment, ' \t\r\n"\''),
  };
}

function parametersIn(value: string, query: Range | undefined): UrlParameter[] {
  if (!query) return [];
  const found: UrlParameter[] = [];
  for (let start = query[0]; start < query[1];) {
    const separator = value.slice(start, query[1]).search(/[&;]/u);
    const end = separator === -1 ? query[1] : start + separator;
    const text = value.slice(start, end);
    const equals = text.indexOf('=');
    const nameEnd = equals === -1 ? text.length : equals;
    const valueStart = equals === -1 ? end : start + equals + 1;
    if (nameEnd > 0) {
      const raw = value.slice(valueStart, end);
      const name = text.slice(0, nameEnd);
      found.push({ name, value: decoded(raw), range: [start, end], valueRange: [valueStart, end] });
    }
    start = end + 1;
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
