import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../host.ts';
import { run } from '../run.ts';
import { toyAnalyzer } from './toy-analyzer.ts';

/** Files by path; a folder has a slash at the end of its name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with `files` in it, with a space in its path, that is removed after the test. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'sea worthy '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}

interface World {
  cwd: string;
  stdin?: string | Uint8Array;
  env?: Host['env'];
  /** The width of a terminal to write to. */
  terminal?: number;
  /** Runs the analyzers of `@seaworthy/rules`. */
  real?: boolean;
}

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process, by default with the toy language in the place of the Dockerfile language alone. */
export async function seaworthy(
  argv: readonly string[],
  { cwd, stdin = '', env = {}, terminal, real = false }: World,
): Promise<Outcome> {
  const outcome: Outcome = { exitCode: -1, stdout: '', stderr: '' };
  outcome.exitCode = await run(argv, {
    cwd,
    env,
    stdin: chunks(stdin),
    stdout: {
      write: (text) => (outcome.stdout += text),
      ...(terminal !== undefined && { isTTY: true, columns: terminal }),
    },
    stderr: { write: (text) => (outcome.stderr += text) },
    ...(!real && { loadAnalyzer: (kind) => Promise.resolve(kind === 'dockerfile' ? toyAnalyzer : undefined) }),
  });
  return outcome;
}

/** In two pieces, as a pipe may give it. */
async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string);
  const half = bytes.length >> 1;
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}
