import type { Fix, Range } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import type { HealthTest } from './healthcheck.ts';
import { isShared } from './sharing.ts';

/**
 * Writes `-f` behind the `curl` at a place of a health check: as an item of its own in a list, else into the text. Null where
 * others share the check, and where the word does not stand in the file as it is.
 */
export function addFailOption(code: ComposeSourceCode, test: HealthTest, [start, end]: Range): Fix | null {
  if (isShared(code, test.node)) return null;
  const item = test.kind === 'CMD' ? test.items.find(({ range }) => range[0] === start) : undefined;
  if (item) {
    const written = code.getText(item.node);
    if (!/^(["']?)(?:\S*\/)?curl\1$/u.test(written)) return null;
    const at = item.node.range[1];
    const option = written.startsWith("'") ? "'-f'" : '"-f"';
    return { range: [at, at], text: separator(code, test, item.node.range[0]) + option };
  }
  return /(?:^|\/)curl$/u.test(code.text.slice(start, end)) ? { range: [end, end], text: ' -f' } : null;
}

/** What stands between an item and the next one. */
function separator(code: ComposeSourceCode, { node }: HealthTest, start: number): string {
  if (node.type === 'Sequence' && node.flow) return ', ';
  const { line, column } = code.lineIndex.position(start);
  return code.lineEnd + code.lineIndex.lineText(line).slice(0, column);
}
