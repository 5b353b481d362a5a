import { shannonEntropy } from './entropy.ts';

const ROOTED = /^(?:\/|~\/|\.{1,2}\/|[A-Za-z]:[\\/])/u;
const KEY_FILE = /^[\w@./~-]+\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|conf|env)$/u;
const LONGEST = 1024;

/**
 * Whether a value is the path of a file or folder: absolute, below `./`, `../` or `~/`, on a Windows drive, a
 * `file:` URL, or a relative one that ends like a key or configuration file. Base64 text may start with a
 * slash too, so a segment that looks random makes it none.
 */
export function isFilePath(value: string): boolean {
  if (value.length > LONGEST) return false;
  if (value.startsWith('file:')) return true;
  if (KEY_FILE.test(value)) return true;
  if (!ROOTED.test(value) || /[+=\s]/u.test(value)) return false;
  return !value.split(/[\\/]/u).some(looksRandom);
}

function looksRandom(segment: string): boolean {
  return (
    segment.length >= 16 &&
    /[a-z]/u.test(segment) &&
    /[A-Z]/u.test(segment) &&
    /\d/u.test(segment) &&
    shannonEntropy(segment) >= 3.5
  );
}
