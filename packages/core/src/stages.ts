import type { FileKind } from './file-kinds.ts';
import { matchLast } from './path-patterns.ts';
import { baseName, relativePath } from './paths.ts';
import type { SeaworthySettings } from './settings.ts';

/** What a file is for. A rule about production stays silent on files of the other stages. */
export type Stage = 'production' | 'staging' | 'development' | 'test' | 'template' | 'local';

/** Every stage. */
export const stages: readonly Stage[] = ['production', 'staging', 'development', 'test', 'template', 'local'];

type StageWords = readonly (readonly [Stage, RegExp])[];

const STAGING: StageWords[number] = ['staging', /^(?:staging|stage|preview|uat|qa)$/u];
const TEMPLATE: StageWords[number] = ['template', /^(?:example|sample|template|dist|defaults|schema)s?$/u];
const TEST: StageWords[number] = ['test', /^(?:tests?\d*|testing|ci|e2e)$/u];

/** Words of the base name that decide, the first match first. */
const WORDS: Readonly<Record<FileKind, StageWords>> = {
  dockerfile: [
    ['template', /^(?:erb|hbs|j2|jinja2?|mustache|template|tmpl)$/u],
    ['development', /^(?:dev\d*|devel|develop|development|devcontainer|local|debug)$/u],
    TEST,
    STAGING,
  ],
  compose: [
    ['template', /^(?:example|sample|template)s?$/u],
    ['development', /^(?:dev|development|local|override|debug|devcontainer)$/u],
    TEST,
    STAGING,
  ],
  nginx: [
    ['template', /^(?:example|sample)s?$/u],
    ['development', /^(?:dev|development|local)$/u],
    ['test', /^test$/u],
    STAGING,
  ],
  env: [TEMPLATE, ['production', /^(?:prod|prd|production)\d*$/u], ['development', /^(?:dev\d*|devel|develop|development|local)$/u], TEST, STAGING],
  javascript: [
    ['test', /^(?:spec|e2e-spec|stories|story|cy)$|(?:^|[_-])tests?$/u],
    ['development', /^dev$/u],
  ],
};

const DEVELOPMENT_FOLDER = /(?:^|\/)(?:\.devcontainer|dev|development|local)\//u;
const TEST_FOLDER = /(?:^|\/)(?:tests?|testing|e2e|\.?ci)\//u;
const JS_TEST_FOLDER = /(?:^|\/)(?:__tests__|tests?|e2e|cypress|playwright|fixtures|__mocks__)\//u;
const JS_TOOLING = /^(?:vite|webpack|rollup|rspack|vitest|jest|playwright|cypress)\.config\./u;

/**
 * The stage of the file at `path` by the conventions of names.
 *
 * @param path relative to the project, with forward slashes
 * @param configured patterns of the user's configuration, which overrule names
 */
export function fileStageOf(
  kind: FileKind,
  path: string,
  configured?: Readonly<Record<string, Stage>>,
): Stage {
  const told = matchLast(path, configured);
  if (told) return told;
  const name = baseName(path).toLowerCase();
  // `user-story.controller.ts` is no story: in names of code, only what stands between dots counts.
  const words = name.split(kind === 'javascript' ? '.' : /[._-]+/u).filter(Boolean);
  for (const [stage, pattern] of WORDS[kind]) {
    if (words.some((word) => pattern.test(word))) return stage;
  }
  const folders = insideProject(path).toLowerCase();
  return stageOfFolder(kind, folders, name) ?? (kind === 'env' ? 'local' : 'production');
}

/**
 * The part of a path whose folders belong to the project. Of a path that leads elsewhere it is not known where the
 * project begins, and `/home/me/dev` says nothing about a stage: only the nearest folder counts.
 */
function insideProject(path: string): string {
  return /^(?:\/|\.\.\/|[A-Za-z]:)/u.test(path) ? path.split('/').slice(-2).join('/') : path;
}

function stageOfFolder(kind: FileKind, path: string, name: string): Stage | undefined {
  if (kind === 'javascript') {
    if (JS_TEST_FOLDER.test(path)) return 'test';
    return JS_TOOLING.test(name) || path.includes('.storybook/') ? 'development' : undefined;
  }
  if (DEVELOPMENT_FOLDER.test(path)) return 'development';
  return TEST_FOLDER.test(path) ? 'test' : undefined;
}

interface FileContext {
  readonly filename: string;
  readonly cwd: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The last answer: every rule asks for the same file in turn. */
let last: (FileContext & { kind: FileKind; stage: Stage }) | undefined;

/** The stage of the file that a rule looks at. */
export function stageOfContext(kind: FileKind, { filename, cwd, settings }: FileContext): Stage {
  const isSame = last?.filename === filename && last.cwd === cwd && last.settings === settings;
  if (last && isSame && last.kind === kind) return last.stage;
  const own = settings['seaworthy'] as SeaworthySettings | undefined;
  const stage = fileStageOf(kind, relativePath(filename, cwd), own?.stages);
  last = { kind, filename, cwd, settings, stage };
  return stage;
}

const DOCUMENTATION = /(?:^|\/)(?:docs?|documentation|examples?)\//i;
const VENDORED = /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.venv|venv|site-packages)\//u;

/**
 * Whether a path lies in a folder of documentation or of other people's code, which discovery passes over.
 */
export function isOutsideProject(path: string): boolean {
  return DOCUMENTATION.test(path) || VENDORED.test(path);
}
