/**
 * Installs Debian's nginx, against which the tests of packages/nginx hold what they say; does nothing where nginx and
 * openssl are at hand. It needs root and Debian's package manager.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const missing = ['nginx', 'openssl'].filter((program) => !runs(program));

if (missing.length > 0) {
  if (process.getuid?.() !== 0 || !runs('apt-get')) {
    fail(`The tests need ${missing.join(' and ')}. Install: apt-get install nginx openssl`);
  }
  // Nothing is to start or to ask.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
    if (status !== 0) fail(`apt-get ${args.join(' ')} failed:\n${stderr}`);
  }
}

/** @param {string} program */
function runs(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
