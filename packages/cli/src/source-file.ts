import { isUtf8 } from 'node:buffer';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fileProblem, type Problem } from './problem.ts';

/** The text of a file, with its byte order mark, or why it has none. */
export type Read = { text: string } | { problem: Problem };

/** Git, too, takes a file with a NUL this near its start for binary. */
const BINARY_WINDOW = 8192;
const LINE_FEED = 0x0a;

/**
 * @param path absolute
 * @param shown as the user knows it
 */
export function readSource(path: string, shown: string): Read {
  try {
    return decode(readFileSync(path), shown);
  } catch (error) {
    return { problem: fileProblem(shown, 'Cannot be read', error) };
  }
}

/** The text in `bytes`. */
export function decode(bytes: Buffer, shown: string): Read {
  const unreadable = (message: string): Read => ({ problem: { path: shown, message } });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return unreadable('Cannot be checked: it is UTF-16. Save it as UTF-8.');
  }
  if (bytes.subarray(0, BINARY_WINDOW).includes(0))
    return unreadable('Cannot be checked: it is a binary file.');
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return unreadable(
    `Cannot be checked: line ${firstBrokenLine(bytes)} is not valid UTF-8. Save it as UTF-8.`,
  );
}

function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

/**
 * Writes `text` into the file at `path`, which keeps its mode, owner and links, and is at no moment empty.
 *
 * @returns what went wrong
 */
export function writeSource(path: string, shown: string, text: string): Problem | undefined {
  try {
    const file = openSync(path, 'r+');
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let done = 0; done < bytes.length;)
        done += writeSync(file, bytes, done, bytes.length - done, done);
      ftruncateSync(file, bytes.length);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    return fileProblem(shown, 'Cannot be fixed', error);
  }
}
