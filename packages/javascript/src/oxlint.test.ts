import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIdOf, type RuleSettings } from '@seaworthy/core';
import { readPages, readSamples } from '@seaworthy/core/testing';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyzer } from './analyzer.ts';
import { usualName } from './testing.ts';

const require = createRequire(import.meta.url);
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy oxlint '));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number; column: number } }[] }[];
}

/**
 * oxlint reads the files with its own parser and runs the rules through its `jsPlugins`. Only the rules on JavaScript
 * run there: it has no place for other languages.
 */
it('finds in oxlint what the light runner finds, on every fence of every page', { timeout: 120_000 }, async () => {
  const plugin = join(folder, 'plugin.mjs');
  await build({
    stdin: {
      contents: `import { rules } from './registry.generated.ts';
        export default { meta: { name: 'seaworthy' }, rules: Object.fromEntries(rules.map((rule) => [rule.meta.docs.id, rule])) };`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    outfile: plugin,
  });
  const rules: RuleSettings = Object.fromEntries(analyzer.rules.map((rule) => [ruleIdOf(rule), 'error']));
  const expected: string[] = [];
  const samples = readSamples(readPages(new URL('rules/', import.meta.url)), usualName);
  for (const [index, { text, filename }] of samples.entries()) {
    const path = `${index}/${filename}`;
    mkdirSync(join(folder, 'code', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'code', path), text);
    const { findings } = analyzer.analyze(text, { filename: `code/${path}`, cwd: '', rules });
    expected.push(...findings.map(({ ruleId, line }) => `${path}:${line} ${ruleId}`));
  }
  writeFileSync(
    join(folder, 'oxlintrc.json'),
    JSON.stringify({
      jsPlugins: [plugin],
      categories: { correctness: 'off' },
      rules: Object.fromEntries(Object.keys(rules).map((id) => [`seaworthy/${id}`, 'error'])),
    }),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, '--config', 'oxlintrc.json', '--format', 'json', 'code'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const found = (JSON.parse(stdout) as Report).diagnostics.map(
    ({ code, filename, labels }) =>
      `${filename.replace(/^code\//u, '')}:${labels[0]?.span.line} ${code.replace(/^seaworthy\((.*)\)$/u, '$1')}`,
  );
  expect(expected.length).toBeGreaterThan(analyzer.rules.length);
  expect(found.sort()).toEqual(expected.sort());
});
