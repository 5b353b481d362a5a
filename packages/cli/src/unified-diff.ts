import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The change from `before` to `after` as `git apply` and `patch -p1` read it.
 *
 * @see https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
  return endNames(patch);
}

/** A tab ends a name with spaces, which `patch` would otherwise cut at the first one. */
function endNames(patch: string): string {
  return patch.replace(/^(--- [^"\n]* [^\n]*)\n(\+\+\+ [^\n]*)\n/u, '$1\t\n$2\t\n');
}
