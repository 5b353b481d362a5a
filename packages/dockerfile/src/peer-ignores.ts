import type { Ranged, RuleDocs } from '@seaworthy/core';
import type { DockerfileSourceCode } from './source-code.ts';

/**
 * The rules of other tools that comments silence, in the form of `docs.sources`: `hadolint:DL3006`,
 * `buildkit:StageNameCasing`; `buildkit:all` for all of BuildKit's.
 */
export interface PeerIgnores {
  inFile: ReadonlySet<string>;
  /** By the offset at which an instruction starts. */
  atInstruction: ReadonlyMap<number, ReadonlySet<string>>;
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
export function peerIgnoresOf(code: DockerfileSourceCode): PeerIgnores {
  const inFile = new Set<string>();
  const atInstruction = new Map<number, Set<string>>();
  for (const { name, value } of code.ast.directives) {
    if (name === 'check') for (const id of skippedChecks(value)) inFile.add(id);
  }
  for (const comment of code.ast.comments) {
    const ignore = readIgnore(comment.value);
    if (!ignore) continue;
    const next = code.nextStatement(comment.range[1])?.[0] ?? code.text.length;
    const ids = ignore.isGlobal ? inFile : (atInstruction.get(next) ?? new Set());
    for (const id of ignore.ids) ids.add(id);
    if (!ignore.isGlobal) atInstruction.set(next, ids);
  }
  return { inFile, atInstruction };
}

function readIgnore(comment: string): { ids: string[]; isGlobal: boolean } | undefined {
  const hadolint = HADOLINT.exec(comment)?.groups;
  if (hadolint) {
    const ids = (hadolint['ids'] ?? '').split(',').map((id) => `hadolint:${id.trim()}`);
    return { ids, isGlobal: hadolint['scope'] !== undefined };
  }
  const buildkit = BUILDKIT.exec(comment)?.groups;
  return buildkit && { ids: skippedChecks(buildkit['value'] ?? ''), isGlobal: false };
}

function skippedChecks(value: string): string[] {
  const skip = /(?:^|;)\s*skip\s*=\s*(?<names>[^;]*)/u.exec(value)?.groups?.['names'] ?? '';
  return skip
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => `buildkit:${name}`);
}

/** Whether a rule is silenced at `place` by a comment for a peer whose rule it stands in for. */
export function isSilencedByPeer(code: DockerfileSourceCode, { sources }: RuleDocs, place: Ranged): boolean {
  if (code.options.peerIgnores === false) return false;
  const { inFile, atInstruction } = code.peerIgnores;
  const here = atInstruction.get(code.instructionOf(place)?.range[0] ?? -1);
  const silences = (id: string): boolean => inFile.has(id) || here?.has(id) === true;
  return sources.some((source) => silences(source) || (source.startsWith('buildkit:') && silences('buildkit:all')));
}
