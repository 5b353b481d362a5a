import type { Range } from '@seaworthy/core';
import { connectionUrl, serverFamily, type ConnectionUrl, type ImageFamily } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import { partOf, type Field } from './fields.ts';
import type { Service } from './service.ts';

/** A variable of a service that holds the address of a database. */
export interface DatabaseUrl {
  readonly name: string;
  readonly url: ConnectionUrl;
  /** A part of the value, with its place in the file. */
  readonly part: (range: Range) => Field;
}

const DATABASES: ReadonlySet<ImageFamily | undefined> = new Set<ImageFamily>([
  ...(['clickhouse', 'cockroachdb', 'mongo', 'mysql', 'postgres', 'sqlserver'] as const),
]);

/** The addresses of databases in the environment of a service. */
export function databaseUrls({ environment }: Service): DatabaseUrl[] {
  const urls: DatabaseUrl[] = [];
  for (const { name, value, node } of environment.values()) {
    const url = value && DATABASES.has(serverFamily(value.text)) && connectionUrl(value.text);
    if (url) urls.push({ name, url, part: ([start, end]) => partOf(value, node as Scalar, start, end) });
  }
  return urls;
}
