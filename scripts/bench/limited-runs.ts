import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../workspace.ts';
import { measure } from './measure.ts';
import type { Verdict } from './verdict.ts';

/** The files of one run: texts by path. */
export type RunFiles = Readonly<Record<string, string>>;

const command = join(root, 'packages/cli/bin/seaworthy.js');

/** In milliseconds: what no text may take. */
const LIMIT = 2000;
const ROUNDS = 3;

/** Whole runs over the files of each case, against the time that nothing may take longer than. */
export function limitedRuns(cases: Readonly<Record<string, RunFiles>>): Verdict[] {
  return Object.entries(cases).map(([name, files]) => {
    const folder = mkdtempSync(join(tmpdir(), 'seaworthy bench '));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const [own] = measure([{ name: 'seaworthy', args: [command, '--format', 'json', folder] }], ROUNDS);
      const { elapsed: time } = own!;
      return { name, against: `${LIMIT} ms`, time, measure: 'elapsed', ratio: time / LIMIT, budget: 1, binding: true };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
