import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../workspace.ts';

/** A measured process: what `node` is called with. */
export interface Contender {
  name: string;
  args: readonly string[];
  /** The working folder; the repository by default. */
  cwd?: string;
}

/** What a process took. */
export interface Usage {
  /** User and system time of all threads, in milliseconds. */
  cpu: number;
  /** From start to end, in milliseconds. */
  elapsed: number;
  /** The largest resident set, in MiB. */
  memory: number;
}

const meter = fileURLToPath(new URL('cpu-meter.cjs', import.meta.url));

/**
 * The medians of `rounds` runs of each contender. The rounds are interleaved, so that noise hits all of them;
 * one more at the start warms the caches of the file system and is not counted.
 */
export function measure(contenders: readonly Contender[], rounds: number): Usage[] {
  const runs: Usage[][] = contenders.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const usage = run(contender);
      if (round >= 0) runs[index]!.push(usage);
    }
  }
  return runs.map((usages) => ({
    cpu: median(usages.map(({ cpu }) => cpu)),
    elapsed: median(usages.map(({ elapsed }) => elapsed)),
    memory: median(usages.map(({ memory }) => memory)),
  }));
}

/** One whole process, which tells what it took itself on file descriptor 3 when it exits. */
function run({ args, cwd = root }: Contender): Usage {
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, NODE_OPTIONS: _distorts, ...env } = process.env;
  const start = performance.now();
  const { output, status, signal } = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  if (signal || (status ?? 2) > 1) throw new Error(`node ${args.join(' ')} failed.`);
  const elapsed = performance.now() - start;
  const { cpu, memory } = JSON.parse(String(output[3])) as Usage;
  return { cpu: cpu / 1000, elapsed, memory: memory / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
