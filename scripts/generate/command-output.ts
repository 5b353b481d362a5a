import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../workspace.ts';

/** A fence between a marker that names a command and its end: the command's output stands in it. */
const BLOCK =
  /(?<open><!-- output of `(?<command>[^`]+)` -->\n+```\w*\n).*?(?<close>```\n+<!-- end of output -->)/gsu;

/** A page with the output of every `seaworthy …` that it shows replaced by what the command prints now. */
export function withCommandOutput(page: string): string {
  return page.replaceAll(BLOCK, (...match) => {
    const { open, command, close } = match.at(-1) as { open: string; command: string; close: string };
    return `${open}${outputOf(command)}${close}`;
  });
}

/** What `npx seaworthy …` prints here, run from the sources. Throws an Error when it cannot run. */
function outputOf(command: string): string {
  const [npx, name, ...given] = command.split(' ');
  if (npx !== 'npx' || name !== 'seaworthy') throw new Error(`Not a command that pages may show: ${command}`);
  const main = join(root, 'packages/cli/src/main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...given], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (status !== 0 && status !== 1) throw new Error(`${command} failed:\n${stderr}`);
  return stdout;
}
