import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { writeDeclarations } from './build/declarations.ts';
import { lazyDependencies } from './build/lazy-dependencies.ts';
import { writeThirdPartyLicenses } from './build/third-party-licenses.ts';
import { languages, publishedPackages, root } from './workspace.ts';
import { withoutGlobalTypes, withoutModules } from './build/left-out.ts';

await bundleCli();
const published = new Set(publishedPackages().map(({ folder }) => folder));
const libraries = [...languages, 'eslint-plugin'].filter((name) => published.has(name));
for (const name of libraries) await bundleLibrary(name);
await writeDeclarations(libraries.map((name) => join(root, 'packages', name)));

/**
 * The command as one CommonJS file, which starts faster than ES modules. Analyzers are imported dynamically,
 * so each is evaluated only when a file of its kind is met. Names are kept, so that stack traces can be read.
 */
async function bundleCli(): Promise<void> {
  await bundle('cli', {
    entryPoints: ['src/main.ts'],
    outfile: 'dist/cli.cjs',
    format: 'cjs',
    platform: 'node',
    external: ['oxc-parser'],
    // Compiled code that V8 has kept cannot call `import()`; `require` reads ES modules too.
    supported: { 'dynamic-import': false },
    plugins: [lazyDependencies('picomatch'), withoutGlobalTypes()],
  });
  await markBuild(join(root, 'packages/cli/dist/cli.cjs'));
}

/**
 * Puts a mark of the content into the first line, by which the compiled code of this build is known from
 * others.
 */
async function markBuild(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFile(file, `// build ${mark}\n${text}`);
}

/** A library as one readable ES module that runs in Node and in editors, without the private packages. */
async function bundleLibrary(name: string): Promise<void> {
  await bundle(name, {
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // ESLint brings its own parser.
    plugins: [withoutModules('oxc-parser', '@typescript-eslint/scope-manager')],
    // Only the plugin asks for them, to read the files around a linted one.
    external: name === 'eslint-plugin' ? ['node:*'] : [],
    minifyWhitespace: false,
    minifySyntax: false,
  });
}

/** Bundles one package into its `dist`, with the licences of all that goes into the bundle. */
async function bundle(name: string, options: Omit<BuildOptions, 'metafile'>): Promise<void> {
  const folder = join(root, 'packages', name);
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: folder,
    bundle: true,
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
  });
  await writeThirdPartyLicenses(metafile, folder, join(folder, 'dist/THIRD-PARTY-LICENSES.txt'));
}
