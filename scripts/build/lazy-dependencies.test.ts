import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { lazyDependencies } from './lazy-dependencies.ts';

const files = {
  'node_modules/noisy/index.js': `
    log.push('evaluated');
    module.exports = (a, b) => a + b;
    module.exports.twice = (a) => 2 * a;
  `,
  'main.js': `
    import noisy from 'noisy';
    log.push('started');
    log.push(noisy(1, 2), noisy.twice(4));
  `,
};

it.each([
  ['without', [], ['evaluated', 'started', 3, 8]],
  ['with', [lazyDependencies('noisy')], ['started', 'evaluated', 3, 8]],
])('%s the plugin', async (_name, plugins, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'lazy dependencies '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['main.js'],
    bundle: true,
    format: 'cjs',
    write: false,
    plugins,
  });
  const log: unknown[] = [];
  runInNewContext(outputFiles[0]!.text, { log });
  expect(log).toEqual(expected);
});
