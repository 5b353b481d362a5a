/**
 * Writes everything that follows from the rule files. With `--check` it writes nothing and fails when a file
 * is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from './generate/registry.ts';
import { languages, root } from './workspace.ts';

const checking = process.argv.includes('--check');
const stale: string[] = [];

for (const language of languages) {
  await settle(`packages/${language}/src/registry.generated.ts`, registry(language));
}

// What follows reads the rules through the registries, so these have to be written first.
const { documents } = await import('./generate/documents.ts');
for (const [path, content] of await documents()) await settle(path, content);

if (stale.length > 0) {
  console.error(
    `Stale, run \`pnpm generate\` and commit what it writes:\n${stale.map((path) => `  ${path}`).join('\n')}`,
  );
  process.exitCode = 1;
}

async function settle(path: string, content: string): Promise<void> {
  const file = join(root, path);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === content) return;
  if (checking) {
    stale.push(path);
    return;
  }
  await writeFile(file, content);
  console.log(`wrote ${path}`);
}
