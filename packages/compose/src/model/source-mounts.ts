import type { Build } from './build.ts';
import { canonicalHostPath } from './host-paths.ts';
import type { Mount } from './volumes.ts';

/** Where images keep the code that they run. */
const CODE_FOLDERS: readonly RegExp[] = [
  /^\/(?:app|application|code|project|src|srv|workspaces?)(?:\/|$)/u,
  /^\/(?:go\/src|home\/\w+|opt\/\w+|usr\/share\/nginx\/html|usr\/src|var\/www)(?:\/|$)/u,
];

/** Folders of a repository that hold its code. */
const SOURCE_FOLDERS: ReadonlySet<string> = new Set(['src', 'app', 'lib', 'server', 'backend', 'frontend']);

/** Whether a mount lays the code that an image is built from over the code in the image. */
export function isSourceMount({ type, source, target }: Mount, build: Build): boolean {
  if (type !== 'bind' || !source || !CODE_FOLDERS.some((folder) => folder.test(target?.text ?? ''))) return false;
  const context = build.context && canonicalHostPath(build.context.text);
  const path = canonicalHostPath(source.text);
  if (path === '.' || path === context) return true;
  const inContext = context === undefined || context === '.' ? path : after(path, `${context}/`);
  return inContext !== undefined && SOURCE_FOLDERS.has(inContext);
}

function after(path: string, prefix: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
