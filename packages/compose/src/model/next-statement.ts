import type { Range } from '@seaworthy/core';
import type { Entry, File, YamlNode } from '../ast.ts';

/**
 * The key or item with all of its lines that comes next after `offset`; undefined behind the last one. Of several that
 * begin at the same place the outermost.
 */
export function nextStatementIn(file: File, offset: number): Range | undefined {
  let next: Entry | YamlNode | undefined;
  let open: readonly (Entry | YamlNode)[] = file.documents.flatMap(({ content }) => content ?? []);
  let isTop = true;
  while (open.length > 0) {
    // A document is no statement of its own, but what stands in it.
    const following = isTop ? open.filter(({ range }) => range[0] >= offset).flatMap(statementsIn) : open;
    next = following.find(({ range }) => range[0] >= offset) ?? next;
    const around = open.find(({ range }) => range[0] < offset && offset < range[1]);
    open = around ? statementsIn(around) : [];
    isTop = false;
  }
  return next && [next.range[0], next.range[1] + 1];
}

/** What a directive can speak of: the keys of a mapping, the items of a list. */
function statementsIn(node: Entry | YamlNode): readonly (Entry | YamlNode)[] {
  const content = node.type === 'Entry' ? node.value : node;
  if (content?.type === 'Mapping') return content.entries;
  return content?.type === 'Sequence' ? content.items : [];
}
