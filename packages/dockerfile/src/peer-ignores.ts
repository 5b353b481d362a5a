import type { Range, Ranged, RuleDocs } from '@seaworthy/core';
import type { DockerfileSourceCode } from './source-code.ts';

/** A place at which a comment for another tool silences some of that tool's rules. */
export interface PeerIgnore {
  /** In the form of `docs.sources`: `hadolint:DL3006`, `buildkit:StageNameCasing`; `buildkit:all`. */
  ids: ReadonlySet<string>;
  range: Range;
}

const HADOLINT =
  /^\s*hadolint\s+(?<scope>global\s+)?ignore\s*=\s*(?<ids>[A-Za-z0-9]+(?:\s*,\s*[A-Za-z0-9]+)*)/u;
const BUILDKIT = /^\s*check\s*=\s*(?<value>.*)$/u;

/**
 * Reads `# hadolint ignore=DL3006,DL3008`, `# hadolint global ignore=DL3006` and
 * `# check=skip=JSONArgsRecommended` (the whole file as a parser directive, the next instruction as a comment
 * above it).
 *
 * @see https://github.com/hadolint/hadolint#inline-ignores
 * @see https://docs.docker.com/build/checks/#skip-checks
 */
export function peerIgnoresOf(code: DockerfileSourceCode): PeerIgnore[] {
  const wholeFile: Range = [0, code.text.length + 1];
  const ignores: PeerIgnore[] = [];
  for (const directive of code.ast.directives) {
    if (directive.name === 'check') ignores.push({ ids: skippedChecks(directive.value), range: wholeFile });
  }
  for (const comment of code.ast.comments) {
    const next = code.nextStatement(comment.range[1]);
    const hadolint = HADOLINT.exec(comment.value)?.groups;
    if (hadolint) {
      const ids = new Set((hadolint['ids'] ?? '').split(',').map((id) => `hadolint:${id.trim()}`));
      const range = hadolint['scope'] ? wholeFile : next;
      if (range) ignores.push({ ids, range });
    }
    const buildkit = BUILDKIT.exec(comment.value)?.groups;
    if (buildkit && next) ignores.push({ ids: skippedChecks(buildkit['value'] ?? ''), range: next });
  }
  return ignores;
}

function skippedChecks(value: string): Set<string> {
  const skip = /(?:^|;)\s*skip\s*=\s*(?<names>[^;]*)/u.exec(value)?.groups?.['names'] ?? '';
  return new Set(
    skip
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => `buildkit:${name}`),
  );
}

/** Whether a rule is silenced at `place` by a comment for a peer whose rule it stands in for. */
export function isSilencedByPeer(
  code: DockerfileSourceCode,
  { sources }: RuleDocs,
  { range }: Ranged,
): boolean {
  return code.peerIgnores.some(
    (ignore) =>
      range[0] >= ignore.range[0] &&
      range[0] < ignore.range[1] &&
      sources.some(
        (source) =>
          ignore.ids.has(source) || (source.startsWith('buildkit:') && ignore.ids.has('buildkit:all')),
      ),
  );
}
