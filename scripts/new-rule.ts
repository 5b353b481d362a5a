/** `pnpm new-rule dockerfile no-foo` writes a rule and its page, and registers them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemWithRule, ruleFiles } from './rule-template.ts';
import { root } from './workspace.ts';

const [language = '', name = ''] = process.argv.slice(2);
const problem = problemWithRule(language, name);

if (problem) {
  console.error(
    `${problem}\nUsage: pnpm new-rule <language> <name>, such as: pnpm new-rule dockerfile no-root-user`,
  );
  process.exitCode = 2;
} else {
  for (const [path, content] of ruleFiles(language, name)) {
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
  await import('./generate.ts');
}
