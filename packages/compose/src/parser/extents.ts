import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';

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

/**
 * Where the text of a node ends. Block collections and block scalars have no end sign: theirs is behind the
 * last character that is no blank.
 */
export function endOf(source: ParsedNode, text: string): number {
  let last: ParsedNode = source;
  for (;;) {
    if (isMap(last) && last.flow !== true) {
      const pair = last.items.at(-1) as unknown as YamlPair | undefined;
      if (!pair) return last.range[1];
      if (pair.value && isEmpty(pair.value)) return endOfColon(pair.key, pair.value, text);
      last = pair.value ?? pair.key;
    } else if (isSeq(last) && last.flow !== true) {
      const item = last.items.at(-1);
      if (!item) return last.range[1];
      last = item;
    } else break;
  }
  const [start, end] = last.range;
  if (!isScalar(last) || (last.type !== 'BLOCK_LITERAL' && last.type !== 'BLOCK_FOLDED')) return end;
  return start + text.slice(start, end).trimEnd().length;
}

/** Where a key ends with its value, or with its colon where nothing follows. */
export function endOfPair({ key, value }: YamlPair, text: string): number {
  if (!value) return endOf(key, text);
  if (!isEmpty(value)) return endOf(value, text);
  return endOfColon(key, value, text);
}

/** `value` is empty, and stands behind the colon and blanks. */
function endOfColon(key: ParsedNode, value: ParsedNode, text: string): number {
  return key.range[1] + text.slice(key.range[1], value.range[0]).trimEnd().length;
}
