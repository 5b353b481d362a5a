import { lastIndexWhere, type Range } from '@seaworthy/core';
import type { Entry, File, YamlNode } from '../ast.ts';

/**
 * The key or item with all of its lines that comes next after `offset`; undefined behind the last one. Of several that
 * begin at the same place the outermost.
 */
export function nextStatementIn({ documents }: File, offset: number): Range | undefined {
  let next: Entry | YamlNode | undefined;
  let open: readonly (Entry | YamlNode)[] = documents.flatMap(({ content }) => (content ? statementsIn(content) : []));
  while (open.length > 0) {
    const siblings = open;
    const before = lastIndexWhere(siblings.length, (index) => siblings[index]!.range[0] < offset);
    next = siblings[before + 1] ?? next;
    const around = siblings[before];
    open = around && offset < around.range[1] ? statementsIn(around) : [];
  }
  return next && [next.range[0], next.range[1] + 1];
}

/** What a directive can speak of: the keys of a mapping, the items of a list. */
function statementsIn(node: Entry | YamlNode): readonly (Entry | YamlNode)[] {
  const content = node.type === 'Entry' ? node.value : node;
  if (content?.type === 'Mapping') return content.entries;
  return content?.type === 'Sequence' ? content.items : [];
}
