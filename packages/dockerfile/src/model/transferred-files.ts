import { textOf } from '@seaworthy/core';
import type { Add, Copy, Word } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';

/** A file or folder that `COPY` or `ADD` takes from the build context. */
export interface ContextFile {
  word: Word;
  /** With variables expanded to their defaults; may hold wildcards. */
  path: string;
  /** The last part of the path. */
  name: string;
}

/** The sources that come from the build context, and not from a stage, an image or the network. */
export function contextFiles(transfer: Add | Copy, code: DockerfileSourceCode): ContextFile[] {
  if (transfer.flags.some(({ name }) => name === 'from')) return [];
  return transfer.sources.flatMap((word) => {
    const path = textOf(code.resolve(word, transfer));
    return path === undefined || isRemote(path) ? [] : [{ word, path, name: lastPartOf(path) }];
  });
}

/** `.env` of `config/.env` and of `./.env/`. */
export function lastPartOf(path: string): string {
  return path.split(/[/\\]/u).findLast((part) => part !== '') ?? '';
}

/** `ADD` fetches URLs and clones Git repositories. */
function isRemote(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(path);
}
