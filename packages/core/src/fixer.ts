import type { Fix } from './finding.ts';
import type { Range } from './positions.ts';
import type { Ranged } from './rule.ts';

const BOM = '\uFEFF';

/** The edits that a rule can ask for: ESLint's RuleFixer without tokens. */
export interface Fixer {
  insertTextAfter(node: Ranged, text: string): Fix;
  insertTextAfterRange(range: Range, text: string): Fix;
  insertTextBefore(node: Ranged, text: string): Fix;
  insertTextBeforeRange(range: Range, text: string): Fix;
  remove(node: Ranged): Fix;
  removeRange(range: Range): Fix;
  replaceText(node: Ranged, text: string): Fix;
  replaceTextRange(range: Range, text: string): Fix;
}

/** The one fixer: it holds no state. */
export const fixer: Fixer = {
  insertTextAfter: (node, text) => ({ range: [node.range[1], node.range[1]], text }),
  insertTextAfterRange: (range, text) => ({ range: [range[1], range[1]], text }),
  insertTextBefore: (node, text) => ({ range: [node.range[0], node.range[0]], text }),
  insertTextBeforeRange: (range, text) => ({ range: [range[0], range[0]], text }),
  remove: (node) => ({ range: node.range, text: '' }),
  removeRange: (range) => ({ range, text: '' }),
  replaceText: (node, text) => ({ range: node.range, text }),
  replaceTextRange: (range, text) => ({ range, text }),
};

/**
 * One edit with the effect of all of `edits`; null for none.
 * Throws a RangeError when two of them overlap: that is a defect of the rule.
 */
export function mergeEdits(edits: readonly Fix[], text: string): Fix | null {
  const sorted = edits.toSorted(compareEdits);
  const [first] = sorted;
  if (!first) return null;
  let merged = '';
  let end = first.range[0];
  for (const edit of sorted) {
    if (edit.range[0] < end) throw new RangeError('The edits of one fix overlap.');
    merged += text.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return { range: [first.range[0], end], text: merged };
}

/**
 * Applies as many of `edits` as fit, in order of place: an edit that starts before or at the end of an
 * applied one waits for the next pass, as in ESLint.
 */
export function applyEdits(text: string, edits: readonly Fix[]): string {
  let output = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const edit of edits.toSorted(compareEdits)) {
    const [start, stop] = edit.range;
    if (start <= end || start > stop) continue;
    output += text.slice(Math.max(0, end), Math.max(0, start)) + edit.text;
    end = stop;
  }
  return output + text.slice(Math.max(0, end));
}

/** {@link applyEdits} for a whole file, whose byte order mark, if it has one, does not count in offsets. */
export function applyEditsToFile(file: string, edits: readonly Fix[]): string {
  const text = withoutBom(file);
  const keepsBom = text !== file && !edits.some(({ range }) => range[0] < 0);
  return (keepsBom ? BOM : '') + applyEdits(text, edits);
}

/** The text of a file, as languages read it. */
export function withoutBom(file: string): string {
  return file.startsWith(BOM) ? file.slice(1) : file;
}

function compareEdits(a: Fix, b: Fix): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1];
}
