import { connectionUrl, type ConnectionUrl } from '@seaworthy/knowledge';
import { unwrap, type CallLike, type Node } from '../ast.ts';
import { DATABASE_CLIENTS, type DatabaseClient } from '../libraries/database-clients.ts';
import type { JavaScriptModel } from '../model.ts';
import { argumentAt } from './options.ts';
import { stringOf, type Value } from './values.ts';
import { writtenText } from './written-texts.ts';

/** What a `new` without an import to see may be, by its name: those that belong to databases only. */
const BY_NAME = new Map(
  ['Pool', 'Client', 'MongoClient', 'PrismaClient', 'Sequelize', 'DataSource'].map((name) => [
    name,
    DATABASE_CLIENTS.find((client) => client.name === name)!,
  ]),
);

const BY_CALLEE = new Map(DATABASE_CLIENTS.map((client) => [`${client.module} ${client.name}`, client]));

/**
 * The client of a database that a call makes, by where its function comes from; where no code of the file declares
 * the class, by its name. Undefined for every other call.
 */
export function databaseClientMadeBy(call: CallLike, code: JavaScriptModel): DatabaseClient | undefined {
  const origin = code.originOf(call.callee);
  if (!origin) return undefined;
  if (origin.module === 'global') return call.type === 'NewExpression' ? BY_NAME.get(origin.name) : undefined;
  return BY_CALLEE.get(`${origin.module} ${origin.name}`);
}

/** The index of the argument with the options of a client. */
export function optionsIndexOf({ options }: DatabaseClient, call: CallLike): number {
  return options === 'last' ? Math.max(0, call.arguments.length - 1) : options;
}

/** Where a client is told to connect to. */
export interface DatabaseTarget {
  readonly host: string;
  /** Whether a connection URL says it, whose scheme and parameters may speak of TLS too. */
  readonly byUrl: boolean;
}

/** What a client is told to connect to, when the code says it. */
export function targetOfClient(client: DatabaseClient, call: CallLike, code: JavaScriptModel): DatabaseTarget | undefined {
  const index = optionsIndexOf(client, call);
  for (const path of client.hosts) {
    const option = code.optionOf(call, index, path);
    const host = option.state === 'given' ? stringOf(option.value) : undefined;
    if (option.state === 'given') return host === undefined ? undefined : { host, byUrl: false };
  }
  const first = argumentAt(call, 0);
  const urls: (Value | undefined)[] = client.urls.map((path) => {
    const option = code.optionOf(call, index, path);
    return option.state === 'given' ? option.value : undefined;
  });
  for (const value of [...urls, first && code.valueOf(first)]) {
    const url = value && urlOf(value.node, code);
    if (url) return { host: url.url.host.value, byUrl: true };
  }
  return undefined;
}

/** A connection URL in the code, and where its parts stand. */
export interface WrittenUrl {
  readonly url: ConnectionUrl;
  rangeOf(part: readonly [number, number]): readonly [number, number];
}

/** The URL that a string or template is as a whole; expressions of a template are references in it. */
export function urlOf(node: Node, code: JavaScriptModel): WrittenUrl | undefined {
  const written = writtenText(unwrap(node), code);
  const url = written && connectionUrl(written.text);
  return written && url ? { url, rangeOf: (part) => written.rangeOf([part[0], part[1]]) } : undefined;
}
