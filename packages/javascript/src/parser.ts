import type { SyntaxProblem } from '@seaworthy/core';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { normalize } from './parser/normalize.ts';

/** A comment; `value` is the text without its signs. */
export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly range: readonly [start: number, end: number];
}

/** A text as the light runner reads it. */
export interface Parsed {
  /** In the shape of `@typescript-eslint/parser`, with parents and without `loc`. */
  program: TSESTree.Program;
  comments: Comment[];
  /** Empty when the whole text could be read. */
  errors: SyntaxProblem[];
  /** Makes the scopes when they are first asked for. */
  scopes(): ScopeManager;
}

type Dialect = 'jsx' | 'ts' | 'tsx';
type SourceType = 'module' | 'commonjs';

let loaded: [oxc: typeof import('oxc-parser'), scopes: typeof import('@typescript-eslint/scope-manager')] | undefined;

/**
 * Loads the parser. It is a native module and most runs need none, so nothing imports it statically; ESLint's
 * plugin never comes here.
 */
export async function loadParser(): Promise<void> {
  loaded ??= await Promise.all([import('oxc-parser'), import('@typescript-eslint/scope-manager')]);
}

/**
 * Reads a text of any of the dialects, which is known by the extension of `filename`: `.js` may hold JSX. Throws
 * only when {@link loadParser} was not awaited before.
 *
 * A file is read as an ES module first and, unless its name says what it is, as CommonJS when that fails.
 */
export function parse(text: string, filename: string): Parsed {
  const dialect = dialectOf(filename);
  const [first = 'module', ...others] = sourceTypesOf(filename);
  let parsed = parseAs(text, dialect, first);
  for (const sourceType of others) {
    if (parsed.errors.length === 0) break;
    const other = parseAs(text, dialect, sourceType);
    if (other.errors.length === 0) parsed = other;
  }
  return parsed;
}

function dialectOf(filename: string): Dialect {
  if (/\.tsx$/i.test(filename)) return 'tsx';
  return /\.[cm]?ts$/i.test(filename) ? 'ts' : 'jsx';
}

function sourceTypesOf(filename: string): SourceType[] {
  if (/\.m[jt]sx?$/i.test(filename)) return ['module'];
  return /\.c[jt]sx?$/i.test(filename) ? ['commonjs', 'module'] : ['module', 'commonjs'];
}

function parseAs(text: string, lang: Dialect, sourceType: SourceType): Parsed {
  if (!loaded) throw new Error('The parser is not loaded: await prepare() of the analyzer first.');
  const [oxc, { analyze }] = loaded;
  const result = oxc.parseSync('file', text, {
    lang,
    sourceType,
    astType: 'ts',
    range: true,
    preserveParens: false,
  });
  const { program } = result;
  const tree = normalize(program as unknown as TSESTree.Program, text);
  let scopes: ScopeManager | undefined;
  return {
    program: tree,
    comments: result.comments.map(({ type, value, start, end }) => ({ type, value, range: [start, end] })),
    errors: result.errors
      .filter(({ severity }) => String(severity) === 'Error')
      .slice(0, 1)
      .map(({ message, labels: [label] }) => ({
        message: `Cannot be read: ${message.replace(/\.$/u, '')}.`,
        range: [Math.min(label?.start ?? 0, text.length), Math.min(label?.end ?? 0, text.length)],
      })),
    scopes: () =>
      (scopes ??= analyze(tree, {
        sourceType: sourceType === 'module' ? 'module' : 'script',
        globalReturn: sourceType === 'commonjs',
        lib: [],
      })),
  };
}
