import { run } from './run.ts';

/** A reader that went away, as `head` does, is no failure of ours: what is left of the output is dropped. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);

const { stdin, stdout, stderr, env } = process;

// The exit code is only set, so that Node writes out what is still in the pipes.
void run(process.argv.slice(2), { cwd: process.cwd(), stdin, stdout, stderr, env }).then((exitCode) => {
  process.exitCode = exitCode;
});
