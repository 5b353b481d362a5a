import { matchLast } from './path-patterns.ts';
import { baseName } from './paths.ts';

/** What a file is, and so which language reads it. */
export type FileKind = 'dockerfile' | 'compose' | 'nginx' | 'env' | 'javascript';

/** Every kind of file. */
export const fileKinds: readonly FileKind[] = ['dockerfile', 'compose', 'nginx', 'env', 'javascript'];

/**
 * The first half of the ids of the rules of a kind: its name, but `js` for JavaScript, whose rules are also those
 * of TypeScript.
 */
export function rulePrefixOf(kind: string): string {
  return kind === 'javascript' ? 'js' : kind;
}

/** The kind of files that a rule is for, by the rule's id; undefined for an id that no rule can have. */
export function kindOfRuleId(ruleId: string): FileKind | undefined {
  return fileKinds.find((kind) => ruleId.startsWith(`${rulePrefixOf(kind)}/`));
}

const DOCKERFILE =
  /^(?:(?:Dockerfile|Containerfile)(?:[._-].+)?|dockerfile|.+\.(?:dockerfile|containerfile))$/u;
const DOCKERFILE_CASELESS = /\.(?:dockerfile|containerfile)$/i;
/** Ignore files, documents and templates of other languages that only share the name. */
const NOT_DOCKERFILE =
  /\.(?:dockerignore|md|txt|html|ya?ml|json|j2|jinja2?|erb|tmpl|tpl|mustache|template|in|[cm]?[jt]sx?|go|py|sh|bak|orig)$/i;
const COMPOSE = /^(?:.+[.-])?(?:docker-)?compose(?:[._-].+)?\.ya?ml$|^(?:docker-)?stack(?:[._-].+)?\.ya?ml$/i;
const ENV = /^\.env(?:\..+)?$|^.+\.env$|^env\.(?:example|sample|template|dist|defaults)$/i;
const NOT_ENV = /\.(?:[cm]?[jt]sx?|json|ya?ml|md|sh|vue|py|enc|gpg|age|patch|diff)$/i;
const NGINX_FILE = /^nginx[^/]*\.conf(?:\.template)?$|\.nginx(?:\.conf)?$|\.nginx\.conf\.template$/i;
const NGINX_FOLDER = /(?:^|\/)(?:[^/]*nginx[^/]*|conf\.d|snippets|sites-(?:available|enabled))(?:\/|$)/i;
const NGINX_SITE = /(?:^|\/)sites-(?:available|enabled)\/[^/]+$/i;
const JAVASCRIPT = /\.[cm]?[jt]sx?$/i;
const DECLARATION = /\.d\.[cm]?ts$/i;

/**
 * The kind of the file at `path`, from its name alone; undefined for a file of no interest.
 *
 * @param path relative to the project, with forward slashes
 * @param configured patterns of the user's configuration, which overrule names; `null` takes a file out
 */
export function fileKindOf(
  path: string,
  configured?: Readonly<Record<string, FileKind | null>>,
): FileKind | undefined {
  const told = matchLast(path, configured);
  if (told !== undefined) return told ?? undefined;
  const name = baseName(path);
  const isNamedDockerfile = DOCKERFILE.test(name) || DOCKERFILE_CASELESS.test(name);
  if (isNamedDockerfile && !NOT_DOCKERFILE.test(name)) return 'dockerfile';
  if (COMPOSE.test(name)) return 'compose';
  if (ENV.test(name) && !NOT_ENV.test(name)) return 'env';
  if (!isNamedDockerfile && isNginx(path, name, path.slice(0, -name.length - 1))) return 'nginx';
  if (JAVASCRIPT.test(name) && !DECLARATION.test(name)) return 'javascript';
  return undefined;
}

function isNginx(path: string, name: string, folder: string): boolean {
  if (NGINX_FILE.test(name)) return true;
  if (NGINX_SITE.test(path) && !name.startsWith('.')) return true;
  return /\.conf(?:\.template)?$/i.test(name) && NGINX_FOLDER.test(folder);
}
