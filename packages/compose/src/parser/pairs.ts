import { isScalar, type ParsedNode } from 'yaml';

/** `yaml`'s pair, as its parser makes it. */
export interface YamlPair {
  key: ParsedNode;
  value: ParsedNode | null;
}

/** Nothing is written, not even an anchor or a tag. */
export function isEmpty(node: ParsedNode): boolean {
  if (!isScalar(node) || node.range[0] !== node.range[1]) return false;
  return node.anchor === undefined && node.tag === undefined;
}
