/** Holds what is published to the rules of the trade: publint, are-the-types-wrong, and a look inside. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { packAll, run, type Tarball } from './pack.ts';
import { publishedPackages, root, workspacePackages, type Manifest } from './workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy packages '));
const problems: string[] = [];

try {
  for (const tarball of packAll(folder)) {
    const found = [
      ...(await publintProblems(tarball)),
      ...typeProblems(tarball),
      ...contentProblems(tarball),
    ];
    problems.push(...found.map((problem) => `${tarball.manifest.name}: ${problem}`));
    console.log(`${tarball.manifest.name}: ${found.length === 0 ? 'fine' : `${found.length} problems`}`);
  }
  for (const { folder: name, manifest } of publishedPackages()) {
    if (manifest.exports?.['.']) problems.push(...(await exportProblems(name)));
  }
} finally {
  rmSync(folder, { recursive: true });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

async function publintProblems({ file }: Tarball): Promise<string[]> {
  const bytes = readFileSync(file);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** What are-the-types-wrong says; a package that only has a command has no types. */
function typeProblems({ file, manifest }: Tarball): string[] {
  if (!manifest.exports?.['.']) return [];
  try {
    run(
      process.execPath,
      [join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'), file, '--profile', 'esm-only'],
      root,
    );
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The files that every package has, and no dependency on a package that is not published. */
function contentProblems({ file }: Tarball): string[] {
  const files = run('tar', ['--list', '--file', file], root).split('\n');
  const wanted = ['README.md', 'LICENSE', 'CHANGELOG.md', 'dist/THIRD-PARTY-LICENSES.txt'];
  const missing = wanted
    .filter((name) => !files.includes(`package/${name}`))
    .map((name) => `${name} is missing`);
  const sources = files
    .filter((name) => name.startsWith('package/src/'))
    .map((name) => `${name} is published`);
  const manifest = JSON.parse(
    run('tar', ['--extract', '--to-stdout', '--file', file, 'package/package.json'], root),
  ) as Manifest;
  const own = new Set(workspacePackages().map((other) => other.manifest.name));
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  const unpublished = dependencies.filter((name) => own.has(name)).map((name) => `depends on ${name}`);
  return [...missing, ...sources, ...unpublished];
}

/** What a package exports when it runs and what its types say that it exports have to be the same. */
async function exportProblems(name: string): Promise<string[]> {
  const dist = join(root, 'packages', name, 'dist');
  const real = Object.keys((await import(join(dist, 'index.js'))) as object).sort();
  const typed = valueExports(join(dist, 'index.d.ts'));
  if (real.join() === typed.join()) return [];
  return [`${name}: exports ${real.join(', ')}, but its types say ${typed.join(', ')}`];
}

function valueExports(file: string): string[] {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return (module ? checker.getExportsOfModule(module) : [])
    .map(
      (symbol) =>
        [
          symbol.name,
          symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
        ] as const,
    )
    .filter(([, { flags }]) => flags & ts.SymbolFlags.Value)
    .map(([exported]) => exported)
    .sort();
}
