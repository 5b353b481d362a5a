import type { Fix } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import { insertKey, prefixScalar, replaceField } from './edits.ts';
import type { Port } from './ports.ts';

const LOCAL = '127.0.0.1';

/** Binds a published port to the host itself, in the syntax of the entry; null where that is no small edit. */
export function bindToHost(code: ComposeSourceCode, { details, hostIp, node }: Port): Fix | null {
  if (hostIp && hostIp.text !== '') return replaceField(code, hostIp, LOCAL);
  if (details) return insertKey(code, details, [`host_ip: ${LOCAL}`]);
  return node.type === 'Scalar' ? prefixScalar(code, node, hostIp ? LOCAL : `${LOCAL}:`) : null;
}
