import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { writeThirdPartyLicenses } from './third-party-licenses.ts';

/** A folder with a program that imports the package `@a/b`, and the bundle's inputs. */
async function bundled(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'third party '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dependency = join(folder, 'node_modules/@a/b');
  mkdirSync(dependency, { recursive: true });
  writeFileSync(join(folder, 'main.js'), "import '@a/b';");
  writeFileSync(join(dependency, 'index.js'), 'log();');
  writeFileSync(join(dependency, 'package.json'), '{ "name": "@a/b", "version": "1.2.3", "license": "MIT" }');
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dependency, name), content);
  const entryPoints = ['main.js'];
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
  });
  return { folder, metafile, file: join(folder, 'licenses.txt') };
}

it('writes the licence of a bundled package', async () => {
  const { folder, metafile, file } = await bundled({ 'LICENSE.md': 'Do as you like.\n' });
  await writeThirdPartyLicenses(metafile, folder, file);
  expect(readFileSync(file, 'utf8')).toBe('@a/b 1.2.3 (MIT)\n\nDo as you like.\n');
});

it('fails for a bundled package without one', async () => {
  const { folder, metafile, file } = await bundled({});
  await expect(writeThirdPartyLicenses(metafile, folder, file)).rejects.toThrow('@a/b has no licence file.');
});
