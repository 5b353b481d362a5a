import { ADMIN_IMAGES } from './images/admin.ts';
import { APPLICATION_IMAGES } from './images/applications.ts';
import { BASE_IMAGES } from './images/base.ts';
import { BITNAMI_IMAGES } from './images/bitnami.ts';
import { BROKER_IMAGES } from './images/brokers.ts';
import { CACHE_IMAGES } from './images/caches.ts';
import { COORDINATION_IMAGES } from './images/coordination.ts';
import { DATABASE_IMAGES } from './images/databases.ts';
import type { ImageFacts } from './images/image-facts.ts';
import { OBJECT_STORE_IMAGES } from './images/object-stores.ts';
import { PROXY_IMAGES } from './images/proxies.ts';
import { SEARCH_IMAGES } from './images/search.ts';
import { globMatcher, matchesGlob } from './globs.ts';
import { remembering } from './remembering.ts';

/** Every image that the tables know. */
export const IMAGES: readonly ImageFacts[] = [
  ...DATABASE_IMAGES,
  ...CACHE_IMAGES,
  ...BROKER_IMAGES,
  ...SEARCH_IMAGES,
  ...COORDINATION_IMAGES,
  ...OBJECT_STORE_IMAGES,
  ...PROXY_IMAGES,
  ...ADMIN_IMAGES,
  ...APPLICATION_IMAGES,
  ...BITNAMI_IMAGES,
  ...BASE_IMAGES,
];

const BY_NAME = new Map<string, ImageFacts[]>();
const BY_GLOB: { matches: (name: string) => boolean; facts: ImageFacts }[] = [];

for (const facts of IMAGES) {
  for (const image of facts.images) {
    if (image.includes('*')) BY_GLOB.push({ matches: globMatcher(image), facts });
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
  return rememberedFacts(tag === undefined ? repository : `${repository}:${tag}`);
}

/** A repository has no colon behind its last slash. */
const rememberedFacts = remembering((image): ImageFacts | undefined => {
  const colon = image.indexOf(':', image.lastIndexOf('/'));
  return colon === -1 ? factsOf(image, undefined) : factsOf(image.slice(0, colon), image.slice(colon + 1));
});

function factsOf(repository: string, tag: string | undefined): ImageFacts | undefined {
  const name = canonicalRepository(repository);
  const rows = BY_NAME.get(name)?.filter((facts) => holdsFor(facts, tag));
  const own = rows?.find(({ tags }) => tags !== undefined) ?? rows?.[0];
  return own ?? BY_GLOB.find(({ matches, facts }) => matches(name) && holdsFor(facts, tag))?.facts;
}

function holdsFor({ tags }: ImageFacts, tag: string | undefined): boolean {
  return tags === undefined || (tag !== undefined && tags.some((glob) => matchesGlob(glob, tag)));
}

/** The part of an `ImageReference` by which the tables know an image. */
export interface ImageName {
  readonly repository: string;
  readonly tag?: string | undefined;
}

/**
 * The row of a database, cache, broker, search engine or coordination service; undefined for other images.
 */
export function datastoreOf(image: ImageName | undefined): ImageFacts | undefined {
  const facts = image && imageFacts(image.repository, image.tag);
  return facts?.role === 'datastore' ? facts : undefined;
}

/** Whether an image is a reverse proxy or web server: nginx, Traefik, Caddy, also a tunnel. */
export function isProxyImage(image: ImageName | undefined): boolean {
  return image !== undefined && imageFacts(image.repository, image.tag)?.role === 'proxy';
}

/** Whether an image is known to have a `HEALTHCHECK` of its own. */
export function hasBuiltInHealthcheck(image: ImageName | undefined): boolean {
  return image !== undefined && imageFacts(image.repository, image.tag)?.healthcheck === true;
}

/**
 * What stands before the name of an official image in its mirrors and its builds for one architecture.
 *
 * @see https://gallery.ecr.aws/docker
 * @see https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
 * @see https://github.com/docker-library/official-images#architectures-other-than-amd64
 */
const OFFICIAL_MIRROR =
  /^(?:mirror\.gcr\.io\/library|public\.ecr\.aws\/docker\/library|amd64|arm32v[567]|arm64v8|i386|ppc64le|riscv64|s390x)\//u;

/**
 * Where Bitnami keeps its images besides `bitnami/`.
 *
 * @see https://github.com/bitnami/containers
 */
const BITNAMI_MIRROR = /^(?:bitnamilegacy|bitnamisecure|public\.ecr\.aws\/bitnami)\//u;

/** The repository by which the tables know an image: that of the original for a mirror. */
export function canonicalRepository(repository: string): string {
  return repository.replace(OFFICIAL_MIRROR, '').replace(BITNAMI_MIRROR, 'bitnami/');
}
