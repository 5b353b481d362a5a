import { booleanOf, fieldOf } from './fields.ts';
import type { ComposeSourceCode } from '../source-code.ts';

/** Whether a top-level network is the one of the host: external, and named `host`. */
export function isHostNetwork(code: ComposeSourceCode, name: string): boolean {
  const declared = code.top('networks')?.value?.get(name)?.value;
  const external = declared?.get('external')?.value;
  const isExternal = external?.node.type === 'Mapping' || booleanOf(fieldOf(external, code)) === true;
  const named = fieldOf(external?.get('name')?.value ?? declared?.get('name')?.value, code);
  return isExternal && (named ? named.text : name) === 'host';
}
