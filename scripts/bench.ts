import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'packages/cli/bin/seaworthy.js');
const meter = fileURLToPath(new URL('bench/cpu-meter.cjs', import.meta.url));

/** A measured process: what `node` is called with. */
interface Contender {
  name: string;
  args: readonly string[];
}

const bare: Contender = { name: 'node -e 0', args: ['-e', '0'] };
/**
 * The deployment as it should be is what a team checks all day; the bad one has some forty findings to print.
 */
const deployments = ['good', 'bad'].map((state): Contender => {
  const folder = `test-fixtures/express-shop/${state}`;
  return { name: `seaworthy ${folder}`, args: [command, folder] };
});

/** One small deployment costs at most this many times a process that does nothing. */
const BUDGET = 3;
const ROUNDS = 25;

if (!existsSync(join(root, 'packages/cli/dist/cli.cjs')))
  throw new Error('There is no build: run `pnpm build` first.');
for (const { args } of deployments) spawnSync(process.execPath, args, { cwd: root });
const [base = 0, ...measured] = measure([bare, ...deployments]).map(median);
console.log(`${bare.name}: ${base.toFixed(1)} ms CPU (medians of ${ROUNDS} rounds, compile cache warm)`);
for (const [index, { name }] of deployments.entries()) {
  const ratio = (measured[index] ?? 0) / base;
  const verdict = ratio <= BUDGET ? 'holds' : 'exceeded';
  console.log(
    `${name}: ${measured[index]?.toFixed(1)} ms CPU, ratio ${ratio.toFixed(2)}, budget ${BUDGET}: ${verdict}`,
  );
  if (ratio > BUDGET && index === 0) process.exitCode = 1;
}

/**
 * CPU times in milliseconds of each contender. The rounds are interleaved, so that noise hits all of them.
 */
function measure(contenders: readonly Contender[]): number[][] {
  const times: number[][] = contenders.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, { args }] of contenders.entries()) {
      const time = cpuTime(args);
      // The first round only warms the caches of the file system.
      if (round >= 0) times[index]!.push(time);
    }
  }
  return times;
}

/** User and system time of one whole process, which tells it itself on file descriptor 3 when it exits. */
function cpuTime(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, NODE_OPTIONS: _distorts, ...env } = process.env;
  const { output, status, signal } = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const microseconds = Number(output[3]?.toString());
  if (signal || (status ?? 2) > 1 || !(microseconds > 0)) throw new Error(`node ${args.join(' ')} failed.`);
  return microseconds / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
