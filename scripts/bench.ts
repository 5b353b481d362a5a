/**
 * `pnpm bench`: what a run costs, in CPU time of whole processes against a floor of the same run, or in time that passes
 * against a limit. Fails when a budget is exceeded. `pnpm bench compose` measures only that.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backendFiles } from './bench/backend-files.ts';
import { composeFiles } from './bench/compose-files.ts';
import { envFiles } from './bench/env-files.ts';
import { hostileComposeFiles } from './bench/hostile-compose-files.ts';
import { nginxFiles } from './bench/nginx-files.ts';
import { startUp } from './bench/start-up.ts';
import { holds, report, type Verdict } from './bench/verdict.ts';
import { root } from './workspace.ts';

const benches = new Map<string, () => Verdict[]>([
  ['start-up', startUp],
  ['compose', composeFiles],
  ['compose-hostile', hostileComposeFiles],
  ['backend', backendFiles],
  ['nginx', nginxFiles],
  ['env', envFiles],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  throw new Error(`There is no bench ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`);
}
if (!existsSync(join(root, 'packages/cli/dist/cli.cjs')))
  throw new Error('There is no build: run `pnpm build` first.');

for (const [name, bench] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const verdict of bench()) {
    for (const line of report(verdict)) console.log(line);
    if (!holds(verdict)) process.exitCode = 1;
  }
}
