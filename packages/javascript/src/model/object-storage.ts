import type { CallLike } from '../ast.ts';
import { OBJECT_STORAGE_CLIENTS, type ObjectStorageClient } from '../libraries/object-storage.ts';
import type { JavaScriptModel } from '../model.ts';

/** Names that only these classes have, where no code of the file declares them. */
const BY_NAME: Readonly<Record<string, string>> = { 'Minio.Client': 'minio', S3Client: '@aws-sdk/client-s3', 'AWS.S3': 'aws-sdk' };

/** The client of an object storage that a `new` makes; undefined for everything else. */
export function objectStorageMadeBy(call: CallLike, code: JavaScriptModel): ObjectStorageClient | undefined {
  if (call.type !== 'NewExpression') return undefined;
  const origin = code.originOf(call.callee);
  if (!origin) return undefined;
  const isGlobal = origin.module === 'global';
  const module = isGlobal ? BY_NAME[origin.name] : origin.module;
  const name = isGlobal ? origin.name.split('.').at(-1) : origin.name;
  return OBJECT_STORAGE_CLIENTS.find((client) => client.module === module && client.name === name);
}
