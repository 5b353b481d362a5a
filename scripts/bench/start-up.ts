import { join } from 'node:path';
import { root } from '../workspace.ts';
import { measure, type Contender } from './measure.ts';
import type { Verdict } from './verdict.ts';

const command = join(root, 'packages/cli/bin/seaworthy.js');
const bare: Contender = { name: 'node -e 0', args: ['-e', '0'] };

/**
 * The deployment as it should be is what a team checks all day; the bad one has some hundred findings to print.
 */
const deployments = ['good', 'bad'].map((state): Contender => {
  const folder = `test-fixtures/express-shop/${state}`;
  return { name: `seaworthy ${folder}`, args: [command, folder] };
});

/** One small deployment costs at most this many times a process that does nothing. */
const BUDGET = 3;
const ROUNDS = 25;

/** The start of a process and one small deployment, against a process that does nothing. */
export function startUp(): Verdict[] {
  const [base, ...measured] = measure([bare, ...deployments], ROUNDS);
  return deployments.map(({ name }, index) => ({
    name,
    against: bare.name,
    time: measured[index]!.cpu,
    measure: 'CPU',
    ratio: measured[index]!.cpu / base!.cpu,
    budget: BUDGET,
    binding: index === 0,
  }));
}
