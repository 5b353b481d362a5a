import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The way to pnpm that needs nothing but npm. */
export const install = ['npx', '--yes', 'pnpm@10', 'install', '--frozen-lockfile'];

/**
 * Runs a command and prints one line about it: its name and how long it took. Everything that the command
 * printed follows when it fails, and the process ends with exit code 1.
 *
 * @param {string} name
 * @param {readonly string[]} command
 */
export async function step(name, command) {
  process.stdout.write(name.padEnd(12));
  const started = performance.now();
  const { code, output } = await run(command, 'pipe');
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  if (code === 0) {
    console.log(`${seconds} s`);
    return;
  }
  console.log(`${seconds} s  FAILED\n\n${output}\n${name} failed: ${command.join(' ')}`);
  process.exit(1);
}

/**
 * Runs a command of the workspace in the root folder.
 *
 * @param {readonly string[]} command
 * @param {'pipe' | 'inherit'} stdio whether what it prints is collected or shown
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run([program = '', ...args], stdio) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
