import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * Writes the licence of every npm package in a bundle into `file`, as their licences ask. Throws when a
 * package has none, so that a build cannot ship what may not be shipped.
 *
 * @param folder what the paths of `metafile` are relative to
 */
export async function writeThirdPartyLicenses(
  metafile: Metafile,
  folder: string,
  file: string,
): Promise<void> {
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap((input) => packageFolder(resolve(folder, input)) ?? []),
  );
  const notices = await Promise.all([...packages].sort().map(notice));
  await writeFile(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folder of the package that a bundled file comes from; undefined for our own. */
function packageFolder(path: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path.replaceAll('\\', '/'))?.[0];
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/iu.test(entry));
  if (!file) throw new Error(`${name} has no licence file.`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
}
