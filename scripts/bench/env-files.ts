import { limitedRuns, type RunFiles } from './limited-runs.ts';
import type { Verdict } from './verdict.ts';

const MEGABYTE = 2 ** 20;

/** What stands in ordinary files, in turn. */
const lines = [
  (n: number) => `# What key number ${n} is for`,
  (n: number) => `KEY_${n}="a quoted value of some length ${n}"`,
  (n: number) => `KEY_${n}='one in single quotes, ${n}'`,
  (n: number) => `export KEY_${n}=plain-value-${n}-of-some-length`,
  (n: number) => `KEY_${n}=https://service-${n}.acme.io/path`,
  (n: number) => `KEY_${n}=${n} # seconds, as measured`,
  (n: number) => `KEY_${n}=some/path/to/file_${n}.json`,
];

/** Files larger than anybody writes. */
const cases: Readonly<Record<string, RunFiles>> = {
  'an env file of five megabytes': { '.env.production': fileOf(5 * MEGABYTE) },
  'one line of a megabyte of env': { '.env.production': `KEY="${'some words and more, '.repeat(50_000)}"\n` },
};

/** Whole runs over large env files, against the time that nothing may take longer than. */
export function envFiles(): Verdict[] {
  return limitedRuns(cases);
}

function fileOf(size: number): string {
  let text = '';
  for (let n = 0; text.length < size; n++) text += `${lines[n % lines.length]!(n)}\n`;
  return text;
}
