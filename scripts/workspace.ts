import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The part of a package.json that scripts read. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  exports?: Record<string, unknown>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A package of the workspace. */
export interface WorkspacePackage {
  /** The name of its folder in `packages/`. */
  folder: string;
  manifest: Manifest;
}

/** The language packages: those that have rules. */
export const languages = ['dockerfile', 'compose', 'nginx', 'env', 'javascript'] as const;

/** The package.json in the folder `path`, which is relative to the repository. */
export function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
}

/** Every package of the workspace, by folder name. */
export function workspacePackages(): WorkspacePackage[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ folder: name, manifest: readManifest(`packages/${name}`) }));
}

/** The packages that users install. What they need of the others is bundled into them. */
export function publishedPackages(): WorkspacePackage[] {
  return workspacePackages().filter(({ manifest }) => !manifest.private);
}

const PASSED_OVER = new Set(['.git', 'node_modules', 'dist', 'coverage']);

/** The files below `folder`, as paths relative to the repository with forward slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !PASSED_OVER.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}
