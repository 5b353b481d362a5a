import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { nginxFolder } from './nginx.ts';

/** What came back for a request; names of headers in lower case. */
export interface Response {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** An nginx that answers on a unix socket, for what rules claim of its behaviour. */
export interface RunningNginx {
  /** The folder of the configuration: relative paths start there. */
  folder: string;
  /** @param path sent as it is, `..` and `%2e` included */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

/** Answers in milliseconds, or never; nothing is waited for that long in a test that passes. */
const PATIENCE = 10_000;

/**
 * Starts nginx with what is to stand in `http`. `SOCKET` in the text is replaced by the address to listen to. Resolves
 * when the first connection is accepted.
 *
 * @param files texts by path, relative to the folder
 */
export async function startNginx(http: string, files: Readonly<Record<string, string>> = {}): Promise<RunningNginx> {
  const folder = nginxFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const socketPath = join(folder, 'nginx.sock');
  const text = `daemon off; master_process off; pid ${join(folder, 'running.pid')};
events {}
http {
access_log off;
${http.replaceAll('SOCKET', `unix:${socketPath}`)}
}
`;
  writeFileSync(join(folder, 'running.conf'), text);
  const process = spawn('nginx', ['-p', folder, '-c', join(folder, 'running.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = whenEnded(process);
  const get: RunningNginx['get'] = (path, headers = {}) => ask(socketPath, path, headers);
  await untilReady(() => get('/'), ended);
  return {
    folder,
    get,
    async stop() {
      process.kill();
      await ended;
    },
  };
}

/** Resolves with what nginx printed when its process has ended. */
function whenEnded(process: ChildProcess): Promise<string> {
  let printed = '';
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve) => {
    process.on('error', (error) => resolve(String(error)));
    process.on('close', () => resolve(printed));
  });
}

/** Tries again and again, one attempt after the other, until one succeeds or nginx has ended. */
async function untilReady(attempt: () => Promise<unknown>, ended: Promise<string>): Promise<void> {
  const giveUp = Date.now() + PATIENCE;
  const failure = ended.then((printed) => ({ printed }));
  for (;;) {
    const outcome = await Promise.race([attempt().then(() => 'ready' as const, () => 'not yet' as const), failure]);
    if (outcome === 'ready') return;
    if (outcome !== 'not yet') throw new Error(`nginx did not start: ${outcome.printed}`);
    if (Date.now() > giveUp) throw new Error('nginx does not answer.');
  }
}

function ask(socketPath: string, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, headers: { host: 'test', ...headers }, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
