import type { Range } from '@seaworthy/core';
import { globMatcher, imageFacts, parseImageReference, type ImageFacts } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import { fieldOf, partOf, ScalarPart, type Field, type FileContext } from './fields.ts';
import type { Interpolated } from './interpolation.ts';
import type { Resolved } from './resolution.ts';

interface ImageParts {
  readonly repository: string | undefined;
  readonly tag: Field | undefined;
  readonly digest: Field | undefined;
}

/** `image`. */
export class ServiceImage extends ScalarPart {
  /** As `parseImageReference` has it; undefined where the text is no reference, or a variable decides the name. */
  readonly repository: string | undefined;
  /** Undefined where none is written; its value may be unknown: `postgres:${TAG}`. */
  readonly tag: Field | undefined;
  readonly digest: Field | undefined;
  /** What the tables know of it. */
  readonly facts: ImageFacts | undefined;

  constructor(interpolated: Interpolated, node: Scalar, { repository, tag, digest }: ImageParts) {
    super(interpolated, node, 0, interpolated.text.length);
    this.repository = repository;
    this.tag = tag;
    this.digest = digest;
    const knownTag = tag && tag.value.kind !== 'unknown' ? tag.text : undefined;
    this.facts = repository === undefined ? undefined : imageFacts(repository, knownTag);
  }
}

/** What `image` says; undefined without the key, or when it is null. */
export function serviceImage(value: Resolved | undefined, file: FileContext): ServiceImage | undefined {
  const node = fieldOf(value, file)?.node;
  if (!node) return undefined;
  const interpolated = file.interpolate(node);
  const part = (range: Range | undefined): Field | undefined =>
    range && partOf(interpolated, node, range[0], range[1]);
  // A reference has no variables: any name of the same length stands for what they will be.
  const shape = interpolated.isLiteral ? interpolated.text : withoutVariables(interpolated.text);
  const reference = parseImageReference(shape);
  const isNamed = reference && part(reference.ranges.name)?.value.kind !== 'unknown';
  return new ServiceImage(interpolated, node, {
    repository: isNamed ? reference.repository : undefined,
    tag: part(reference?.ranges.tag),
    digest: part(reference?.ranges.digest),
  });
}

function withoutVariables(text: string): string {
  return text.replaceAll(/\$\{\w*\}/gu, (written) => 'x'.repeat(written.length));
}

/**
 * Whether an image is meant by one of `patterns`, as rules have them for options: a repository, or a repository and a tag,
 * with `*` for any text. `docker` means every tag, `docker:*-dind` some.
 */
export function isImageIn(image: ServiceImage | undefined, patterns: readonly string[]): boolean {
  const { repository, tag } = image ?? {};
  if (repository === undefined) return false;
  let matchers = known.get(patterns);
  if (!matchers) {
    matchers = patterns.map(imageMatcher);
    known.set(patterns, matchers);
  }
  return matchers.some((matches) => matches(repository, tag?.text));
}

type ImageMatcher = (repository: string, tag: string | undefined) => boolean;

/** By the list that an option holds: it is the same one for every file. */
const known = new WeakMap<readonly string[], readonly ImageMatcher[]>();

function imageMatcher(pattern: string): ImageMatcher {
  const colon = pattern.lastIndexOf(':');
  if (colon <= pattern.lastIndexOf('/')) return globMatcher(pattern);
  const isRepository = globMatcher(pattern.slice(0, colon));
  const isTag = globMatcher(pattern.slice(colon + 1));
  return (repository, tag) => tag !== undefined && isRepository(repository) && isTag(tag);
}
