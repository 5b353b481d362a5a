/**
 * Installs the packed packages with npm into an empty project, as a user would, and uses them there on a file of
 * each language: the command, the libraries from JavaScript and TypeScript, the plugin in ESLint 9 and 10.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { samples, type Sample } from './consumer-test/samples.ts';
import { packAll, plainEnvironment, type Tarball } from './pack.ts';
import { readManifest, root } from './workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy consumer '));

try {
  mkdirSync(join(folder, 'tarballs'));
  const tarballs = packAll(join(folder, 'tarballs'));
  const [ten, nine] = [10, 9].map((major) => install(`project ${major}`, tarballs, `eslint@${major}`)) as [
    string,
    string,
  ];
  step('the command', () => useCommand(ten));
  for (const sample of samples)
    step(`@seaworthy/${sample.language} from JavaScript`, () => useFromJavaScript(ten, sample));
  step('types beside ESLint 10', () => useFromTypeScript(ten));
  step('types beside ESLint 9', () => useFromTypeScript(nine));
  step('the plugin in ESLint 10', () => useInEslint(ten, 10));
  step('the plugin in ESLint 9', () => useInEslint(nine, 9));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function step(name: string, run: () => void): void {
  run();
  console.log(`${name}: works`);
}

/** An empty project with the packages installed. `npm` runs no scripts, since nothing of ours needs one. */
function install(name: string, tarballs: readonly Tarball[], ...more: string[]): string {
  const project = join(folder, name);
  write(project, 'package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const files = tarballs.map(({ file }) => file);
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  expectExit(0, project, 'npm', ['install', ...flags, ...files, ...more]);
  return project;
}

function useCommand(project: string): void {
  writeSamples(project, 'app');
  const npx = (...args: string[]) => ['exec', '--offline', '--', 'seaworthy', ...args];
  const output = expectExit(1, project, 'npm', npx('app'));
  for (const { file, rule } of samples) expectText(output, `app/${file}`, rule);
  expectText(expectExit(0, project, 'npm', npx('--version')), readManifest('packages/cli').version);
  expectExit(1, project, 'npm', npx('--preset', 'strict', '--fix', 'app'));
  expectFixed(project, 'app');
}

function useFromJavaScript(project: string, { language, text, rule, fixed, read, tree }: Sample): void {
  write(
    project,
    'use.js',
    `import { analyze, fix, parse } from '@seaworthy/${language}';
     const text = ${JSON.stringify(text)};
     const read = ${read};
     const rules = analyze(text).map(({ ruleId }) => ruleId);
     console.log(JSON.stringify({ rules, fixed: fix(text, { preset: 'strict' }), tree: read(parse(text)) }));`,
  );
  const printed = expectExit(0, project, process.execPath, ['use.js']);
  const result = JSON.parse(printed) as { rules: string[]; fixed: string; tree: unknown };
  expectText(result.rules.join(), rule);
  expectSame('fix', result.fixed, fixed);
  expectSame('parse', JSON.stringify(result.tree), JSON.stringify(tree));
}

function useFromTypeScript(project: string): void {
  for (const sample of samples) write(project, `use-${sample.language}.ts`, typedProgram(sample));
  write(
    project,
    'use-eslint.ts',
    `import seaworthy from 'eslint-plugin-seaworthy';
     import { defineConfig } from 'eslint/config';
     export default defineConfig([
       ...seaworthy.configs.recommended,
       { files: ['**/Dockerfile.prod'], extends: [seaworthy.configs.strict] },
       { plugins: { seaworthy }, extends: ['seaworthy/recommended'] },
     ]);`,
  );
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  write(project, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['use-*.ts'] }));
  expectExit(0, project, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', '.']);
}

function typedProgram({ language, file, text, rule, nodeTypes, use }: Sample): string {
  return `import { analyze, fix, parse, visitorKeys } from '@seaworthy/${language}';
     import type { AnalyzeOptions, Finding, ${nodeTypes.join(', ')} } from '@seaworthy/${language}';
     const text = ${JSON.stringify(text)};
     const rules = { '${rule}': 'off' } as const;
     const options: AnalyzeOptions = { filename: '${file}', preset: 'strict', rules };
     const findings: Finding[] = analyze(text, options);
     // @ts-expect-error there is no such preset
     analyze(text, { preset: 'lenient' });
     export const fixed: string = fix(text, { now: new Date() }) + findings[0]?.message;
     const tree = parse(text);
     // @ts-expect-error there is no such property
     tree.nonsense;
     console.log(visitorKeys[tree.type]?.join());${use}`;
}

function useInEslint(project: string, major: number): void {
  const eslint = (...args: string[]) => [join(project, 'node_modules/eslint/bin/eslint.js'), ...args];
  expectText(expectExit(0, project, process.execPath, eslint('--version')), `v${major}.`);
  writeSamples(project, 'lint');
  writeEslintConfig(project, 'recommended');
  const output = expectExit(1, project, process.execPath, eslint('lint'));
  for (const { file, rule } of samples) expectText(output, join('lint', file), `seaworthy/${rule}`);
  writeEslintConfig(project, 'strict');
  expectExit(1, project, process.execPath, eslint('--fix', 'lint'));
  expectFixed(project, 'lint');
}

function writeEslintConfig(project: string, preset: string): void {
  const lines = [
    "import seaworthy from 'eslint-plugin-seaworthy';",
    `export default seaworthy.configs.${preset};`,
  ];
  write(project, 'eslint.config.js', `${lines.join('\n')}\n`);
}

function writeSamples(project: string, into: string): void {
  for (const { file, text } of samples) write(project, `${into}/${file}`, text);
}

function expectFixed(project: string, into: string): void {
  for (const { file, fixed } of samples)
    expectSame(`--fix of ${file}`, readFileSync(join(project, into, file), 'utf8'), fixed);
}

function write(project: string, path: string, content: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** What a command prints. Throws an Error with all of it when the exit code is another one. */
function expectExit(code: number, cwd: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (status === code) return stdout;
  throw new Error(
    `${[command, ...args].join(' ')} ended with ${String(status)} instead of ${code}:\n${stdout}${stderr}`,
  );
}

function expectText(text: string, ...parts: string[]): void {
  const missing = parts.filter((part) => !text.includes(part));
  if (missing.length > 0) throw new Error(`Expected ${missing.join(', ')} in:\n${text}`);
}

function expectSame(what: string, found: string, expected: string): void {
  if (found !== expected) throw new Error(`${what} gave\n${found}\ninstead of\n${expected}`);
}
