import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `nginx -t` says of a configuration. */
export interface Verdict {
  ok: boolean;
  /** Everything that it printed; empty when there is nothing to say. */
  messages: string;
}

let folder: string | undefined;

/**
 * A folder for nginx, made once for each process that runs tests and removed at its end: `cert.pem`, `key.pem`,
 * `empty.conf`, `logs/`, `html/`.
 */
export function nginxFolder(): string {
  if (folder) return folder;
  const made = mkdtempSync(join(tmpdir(), 'seaworthy-nginx-'));
  process.on('exit', () => {
    rmSync(made, { recursive: true, force: true });
  });
  for (const name of ['logs', 'html']) mkdirSync(join(made, name));
  writeFileSync(join(made, 'empty.conf'), '');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', join(made, 'key.pem')];
  const request = ['req', '-x509', '-subj', '/CN=stub', '-days', '30', '-out', join(made, 'cert.pem')];
  execFileSync('openssl', [...request, ...key], { stdio: 'ignore' });
  folder = made;
  return made;
}

/** Runs `nginx -t` on a whole configuration, with Debian's nginx. */
export function nginxTest(text: string): Verdict {
  const prefix = nginxFolder();
  const file = join(prefix, 'nginx.conf');
  writeFileSync(file, text);
  const pid = /^\s*pid\s/mu.test(text) ? [] : ['-g', `pid ${join(prefix, 'nginx.pid')};`];
  const args = ['-t', '-q', '-p', prefix, '-c', file, '-e', 'stderr', ...pid];
  const { status, stderr, error } = spawnSync('nginx', args, { encoding: 'utf8' });
  if (error) throw new Error('nginx is missing: run `node scripts/install-nginx.mjs`.', { cause: error });
  return { ok: status === 0, messages: stderr };
}

/** A file that comes with Debian's nginx, such as `mime.types`; undefined where it does not exist. */
export function shippedFile(name: string): string | undefined {
  const path = join('/etc/nginx', name);
  return existsSync(path) ? path : undefined;
}
