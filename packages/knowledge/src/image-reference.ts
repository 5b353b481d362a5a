import type { Range } from '@seaworthy/core';

/** Where the parts of an image reference stand in its text. */
export interface ImageReferenceRanges {
  /** Registry and repository. */
  name: Range;
  registry: Range | undefined;
  /** Without the registry, as written. */
  repository: Range;
  /** Without the colon. */
  tag: Range | undefined;
  /** Without the at sign. */
  digest: Range | undefined;
}

/** `[registry/]repository[:tag][@digest]`. */
export interface ImageReference {
  /** As written: `docker.io`, `ghcr.io`, `localhost:5000`; undefined when the text names none. */
  registry: string | undefined;
  /**
   * The name as Docker shows it, without tag and digest: Docker Hub's registry and its `library/` are left
   * out, any other registry is kept. `docker.io/library/node:22` and `node` are both `node`;
   * `ghcr.io/acme/api` stays.
   */
  repository: string;
  tag: string | undefined;
  /** `sha256:…`. */
  digest: string | undefined;
  ranges: ImageReferenceRanges;
}

const LONGEST_NAME = 255;
const REFERENCE = /^([^:@]+(?::\d+\/[^:@]+)?)(?::([^@]*))?(?:@(.*))?$/u;
const TAG = /^\w[\w.-]{0,127}$/u;
const DIGEST = /^[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,}$/u;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const REGISTRY = new RegExp(String.raw`^(?:${LABEL}(?:\.${LABEL})*|\[[0-9A-Fa-f:.]+\])(?::\d+)?$`, 'u');
/** Lower-case letters and digits, joined by one dot, one or two underscores, or any number of dashes. */
const COMPONENT = String.raw`[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*`;
const PATH = new RegExp(String.raw`^${COMPONENT}(?:/${COMPONENT})*$`, 'u');
const DOCKER_HUB: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/**
 * Reads an image reference by the grammar of the distribution project and Docker's rules for short names.
 * Undefined when the text is no reference, or holds a variable.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const match = readParts(text);
  if (!match) return undefined;
  const { name, tag, digest } = match;
  if (name.length > LONGEST_NAME || (tag !== undefined && !TAG.test(tag))) return undefined;
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  const registry = registryOf(name);
  const path = registry === undefined ? name : name.slice(registry.length + 1);
  if (registry !== undefined && !REGISTRY.test(registry)) return undefined;
  if (!PATH.test(path)) return undefined;
  const afterTag = name.length + (tag === undefined ? 0 : tag.length + 1);
  return {
    registry,
    repository: familiarName(registry, path),
    tag,
    digest,
    ranges: {
      name: [0, name.length],
      registry: registry === undefined ? undefined : [0, registry.length],
      repository: [name.length - path.length, name.length],
      tag: tag === undefined ? undefined : [name.length + 1, afterTag],
      digest: digest === undefined ? undefined : [afterTag + 1, text.length],
    },
  };
}

interface Parts {
  name: string;
  tag: string | undefined;
  digest: string | undefined;
}

/** An IPv6 registry is the only name with brackets, and the only one that may hold colons before its port. */
function readParts(text: string): Parts | undefined {
  const bracket = text.startsWith('[') ? text.indexOf(']') + 1 : 0;
  const match = REFERENCE.exec(bracket === 0 ? text : `${'0'.repeat(bracket)}${text.slice(bracket)}`);
  return match ? { name: text.slice(0, match[1]!.length), tag: match[2], digest: match[3] } : undefined;
}

/**
 * The first component is a registry when it cannot be a user of Docker Hub: it has a dot, a port or upper
 * case.
 */
function registryOf(name: string): string | undefined {
  const slash = name.indexOf('/');
  if (slash === -1) return undefined;
  const first = name.slice(0, slash);
  return /[.:A-Z]/u.test(first) || first === 'localhost' ? first : undefined;
}

function familiarName(registry: string | undefined, path: string): string {
  if (registry !== undefined && !DOCKER_HUB.has(registry)) return `${registry}/${path}`;
  return path.startsWith('library/') ? path.slice('library/'.length) : path;
}

/**
 * Whether a tag is one of `mutableTags` or a variant of it, such as `latest-alpine`; a variant with a version pins at
 * least something.
 */
export function isMutableTag(tag: string, mutableTags: readonly string[]): boolean {
  return mutableTags.some((each) => tag === each || (tag.startsWith(`${each}-`) && !/\d\.\d/u.test(tag)));
}
