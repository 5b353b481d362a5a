import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, root, type Manifest } from './workspace.ts';

/** A published package as it goes to the registry. */
export interface Tarball {
  manifest: Manifest;
  /** Absolute. */
  file: string;
}

/** Packs every published package into `folder`. Throws an Error when a package is not built. */
export function packAll(folder: string): Tarball[] {
  return publishedPackages().map(({ folder: name, manifest }) => {
    const from = join(root, 'packages', name);
    if (!existsSync(join(from, 'dist')))
      throw new Error(`packages/${name} is not built: run \`pnpm build\` first.`);
    const out = run('npx', ['--yes', 'pnpm@10', 'pack', '--json', '--pack-destination', folder], from);
    const { filename } = JSON.parse(out) as { filename: string };
    return { manifest, file: filename };
  });
}

/** What a command prints. Throws an Error with all that it printed when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** The environment without what npm and pnpm hand to the scripts that they run. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm|pnpm)_/iu.test(name)));
}
