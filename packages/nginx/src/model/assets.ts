import type { Location } from './locations.ts';

/** Endings of files that a build makes and browsers may keep. */
const ENDING = /(?<![a-z])(?:css|m?js|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf)(?![a-z])/iu;

/** Whether a location is for assets: under `/static/` or `/assets/`, or by a regular expression for their endings. */
export function isForAssets({ kind, path }: Location): boolean {
  if (kind === 'prefix' || kind === 'stop') return /\/(?:static|assets)\/?$/u.test(path);
  return kind.endsWith('regex') && path.includes('\\.') && ENDING.test(path);
}
