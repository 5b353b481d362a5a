/**
 * Installs the packed packages with npm into an empty project, as a user would, and uses them there: the
 * command, the library from JavaScript and TypeScript, the plugin in ESLint 9 and 10.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packAll, plainEnvironment, type Tarball } from './pack.ts';
import { readManifest, root } from './workspace.ts';

const BAD = 'FROM debian:13-slim\nMAINTAINER ops@example.com\nUSER root\nCMD ["/app"]\n';
const FIXED = BAD.replace('MAINTAINER ', 'LABEL org.opencontainers.image.authors="').replace('.com', '.com"');

const folder = mkdtempSync(join(tmpdir(), 'seaworthy consumer '));

try {
  mkdirSync(join(folder, 'tarballs'));
  const tarballs = packAll(join(folder, 'tarballs'));
  const [ten, nine] = [10, 9].map((major) => install(`project ${major}`, tarballs, `eslint@${major}`)) as [
    string,
    string,
  ];
  step('the command', () => useCommand(ten));
  step('the library from JavaScript', () => useFromJavaScript(ten));
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
  write(project, 'app/Dockerfile', BAD);
  const npx = (...args: string[]) => ['exec', '--offline', '--', 'seaworthy', ...args];
  const output = expectExit(1, project, 'npm', npx('app'));
  expectText(output, 'app/Dockerfile', 'dockerfile/no-root-user');
  expectText(expectExit(0, project, 'npm', npx('--version')), readManifest('packages/cli').version);
  expectExit(1, project, 'npm', npx('--preset', 'strict', '--fix', 'app'));
  expectText(readFileSync(join(project, 'app/Dockerfile'), 'utf8'), FIXED);
}

function useFromJavaScript(project: string): void {
  write(
    project,
    'use.js',
    `import { analyze, fix, parse } from '@seaworthy/dockerfile';
     const text = ${JSON.stringify(BAD)};
     console.log(JSON.stringify([
       analyze(text).map(({ ruleId }) => ruleId),
       fix(text, { preset: 'strict' }),
       parse(text).instructions.length,
     ]));`,
  );
  const [rules, fixed, instructions] = JSON.parse(
    expectExit(0, project, process.execPath, ['use.js']),
  ) as unknown[];
  expectText(JSON.stringify(rules), 'dockerfile/no-root-user');
  if (fixed !== FIXED || instructions !== 4)
    throw new Error(`fix gave ${String(fixed)}, parse ${String(instructions)}`);
}

function useFromTypeScript(project: string): void {
  write(
    project,
    'use.ts',
    `import { analyze, fix, parse, visitorKeys } from '@seaworthy/dockerfile';
     import type { AnalyzeOptions, Finding, Instruction } from '@seaworthy/dockerfile';
     import seaworthy from 'eslint-plugin-seaworthy';
     import { defineConfig } from 'eslint/config';
     const rules = { 'dockerfile/no-sudo': 'off' } as const;
     const options: AnalyzeOptions = { filename: 'Dockerfile', preset: 'strict', rules };
     const findings: Finding[] = analyze('FROM scratch', options);
     const first: Instruction | undefined = parse('FROM scratch').instructions[0];
     if (first?.type === 'From') console.log(first.image, first.loc.start.line, visitorKeys.From);
     // @ts-expect-error there is no such preset
     analyze('', { preset: 'lenient' });
     export const text: string = fix('FROM scratch', { now: new Date() }) + findings[0]?.message;
     export default defineConfig([
       ...seaworthy.configs.recommended,
       { files: ['**/Dockerfile.prod'], extends: [seaworthy.configs.strict] },
       { plugins: { seaworthy }, extends: ['seaworthy/recommended'] },
     ]);`,
  );
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: false,
  };
  write(
    project,
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...options, noEmit: true }, files: ['use.ts'] }),
  );
  expectExit(0, project, process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', '.']);
}

function useInEslint(project: string, major: number): void {
  write(
    project,
    'eslint.config.js',
    "import seaworthy from 'eslint-plugin-seaworthy';\nexport default seaworthy.configs.strict;\n",
  );
  write(project, 'lint/Dockerfile', BAD);
  const eslint = (...args: string[]) => [join(project, 'node_modules/eslint/bin/eslint.js'), ...args];
  expectText(expectExit(0, project, process.execPath, eslint('--version')), `v${major}.`);
  expectText(expectExit(1, project, process.execPath, eslint('lint')), 'seaworthy/dockerfile/no-root-user');
  expectExit(1, project, process.execPath, eslint('--fix', 'lint'));
  expectText(readFileSync(join(project, 'lint/Dockerfile'), 'utf8'), FIXED);
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
