import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, readManifest, root, workspacePackages, type WorkspacePackage } from './workspace.ts';

/** From the ground up. A package imports only packages of lower layers, so never one of its own. */
const layers = [
  ['core'],
  ['knowledge', 'shell'],
  ['dockerfile', 'compose', 'nginx', 'env', 'javascript'],
  ['project'],
  ['checklist'],
  ['rules', 'disk'],
  ['cli', 'eslint-plugin', 'language-server'],
];

const packages = workspacePackages();
const folderOf = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]));
const rootDependencies = Object.keys(readManifest('.').devDependencies ?? {});

/** What only the tests of a package need: it may come from devDependencies and from the root. */
const isTestCode = (path: string) => /\.test\.ts$|\/testing\.ts$|\/testing\//u.test(path);

describe.each(packages)('packages/$folder', (own) => {
  const imports = sourceImports(own);

  it('has a place in the layers', () => {
    expect(layers.flat()).toContain(own.folder);
  });

  it('depends only on packages below', () => {
    const { dependencies, devDependencies, peerDependencies } = own.manifest;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
    expect(names.filter((name) => isNotBelow(name, own))).toEqual([]);
  });

  it('imports only packages below', () => {
    expect(imports.filter(({ name }) => isNotBelow(name, own))).toEqual([]);
  });

  it('imports only what its manifest declares', () => {
    expect(imports.filter((found) => !isDeclared(found, own))).toEqual([]);
  });
});

describe('the repository', () => {
  const files = filesBelow('.').filter((path) => path !== 'pnpm-lock.yaml');

  it('has no folder or file of odds and ends', () => {
    expect(files.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc)(?:\/|\.[^/]*$)/u.test(path))).toEqual([]);
  });

  it('reads nothing outside itself', () => {
    const outside = ['..', 'shared'].join('/');
    expect(files.filter((path) => readFileSync(join(root, path), 'utf8').includes(outside))).toEqual([]);
  });
});

interface Import {
  path: string;
  /** The package's name, without a path inside it. */
  name: string;
}

/** The packages that the sources name in import, export, import type and dynamic import. */
function sourceImports({ folder }: WorkspacePackage): Import[] {
  return filesBelow(`packages/${folder}/src`)
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      ts
        .preProcessFile(readFileSync(join(root, path), 'utf8'), true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
        .map((specifier) => ({ path, name: packageName(specifier) })),
    );
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isNotBelow(name: string, own: WorkspacePackage): boolean {
  const folder = folderOf.get(name);
  return folder !== undefined && layerOf(folder) >= layerOf(own.folder);
}

function layerOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}

/** Published packages bundle what they import, so there it stands in devDependencies. */
function isDeclared({ path, name }: Import, { manifest }: WorkspacePackage): boolean {
  const { dependencies, peerDependencies, devDependencies } = manifest;
  const bundled = isTestCode(path) || !manifest.private ? devDependencies : {};
  const shared = isTestCode(path) ? rootDependencies : [];
  return [...Object.keys({ ...dependencies, ...peerDependencies, ...bundled }), ...shared].includes(name);
}
