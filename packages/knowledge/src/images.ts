import { APPLICATION_IMAGES } from './application-images.ts';
import { BASE_IMAGES } from './base-images.ts';
import { BITNAMI_IMAGES } from './bitnami-images.ts';
import { DATASTORE_IMAGES } from './datastore-images.ts';
import { matchesGlob } from './globs.ts';
import type { ImageFacts } from './image-facts.ts';
import { PROXY_IMAGES } from './proxy-images.ts';

/** Every image that the tables know. */
export const IMAGES: readonly ImageFacts[] = [
  ...DATASTORE_IMAGES,
  ...PROXY_IMAGES,
  ...APPLICATION_IMAGES,
  ...BITNAMI_IMAGES,
  ...BASE_IMAGES,
];

const BY_NAME = new Map<string, ImageFacts[]>();
const BY_GLOB: { glob: string; facts: ImageFacts }[] = [];

for (const facts of IMAGES) {
  for (const image of facts.images) {
    if (image.includes('*')) BY_GLOB.push({ glob: image, facts });
    else BY_NAME.set(image, [...(BY_NAME.get(image) ?? []), facts]);
  }
}

/**
 * What is known of an image: the row of its own name, else of the first family that it belongs to. Rows for
 * certain tags come before those for all.
 *
 * @param repository as `parseImageReference` gives it
 */
export function imageFacts(repository: string, tag?: string): ImageFacts | undefined {
  const name = canonicalRepository(repository);
  const own = BY_NAME.get(name)?.find((facts) => holdsFor(facts, tag));
  return own ?? BY_GLOB.find(({ glob, facts }) => matchesGlob(glob, name) && holdsFor(facts, tag))?.facts;
}

function holdsFor({ tags }: ImageFacts, tag: string | undefined): boolean {
  return tags === undefined || (tag !== undefined && tags.some((glob) => matchesGlob(glob, tag)));
}

/**
 * What stands before the name of an official image in its mirrors and its builds for one architecture.
 *
 * @see https://gallery.ecr.aws/docker
 * @see https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
 * @see https://github.com/docker-library/official-images#architectures-other-than-amd64
 */
const OFFICIAL_MIRRORS: readonly string[] = [
  ...['mirror.gcr.io/library/', 'public.ecr.aws/docker/library/'],
  ...['amd64/', 'arm32v5/', 'arm32v6/', 'arm32v7/', 'arm64v8/', 'i386/', 'ppc64le/', 'riscv64/', 's390x/'],
];

/**
 * Where Bitnami keeps its images besides `bitnami/`.
 *
 * @see https://github.com/bitnami/containers
 */
const BITNAMI_MIRRORS: readonly string[] = ['bitnamilegacy/', 'bitnamisecure/', 'public.ecr.aws/bitnami/'];

/** The repository by which the tables know an image: that of the original for a mirror. */
export function canonicalRepository(repository: string): string {
  const official = OFFICIAL_MIRRORS.find((prefix) => repository.startsWith(prefix));
  if (official !== undefined) return repository.slice(official.length);
  const bitnami = BITNAMI_MIRRORS.find((prefix) => repository.startsWith(prefix));
  return bitnami === undefined ? repository : `bitnami/${repository.slice(bitnami.length)}`;
}
