import { run } from './run.ts';

/** A reader that went away, as `head` does, is no failure of ours: what is left of the output is dropped. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The process as the command sees it. Node takes its time to set up a stream when it is first asked for. */
const host = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return quietStream(process.stdout);
  },
  get stderr() {
    return quietStream(process.stderr);
  },
};

function quietStream(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listeners('error').includes(endQuietly) ? stream : stream.on('error', endQuietly);
}

// The exit code is only set, so that Node writes out what is still in the pipes.
void run(process.argv.slice(2), host).then((exitCode) => {
  process.exitCode = exitCode;
});
