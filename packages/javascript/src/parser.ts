import type { SyntaxProblem } from '@seaworthy/core';
import type * as ScopeAnalysis from '@typescript-eslint/scope-manager';
import type { ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type * as OxcParser from 'oxc-parser';
import type { Node } from './ast.ts';
import { nestingOf } from './parser/nesting.ts';
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
  /** Every node in the order of a walk, parents first. */
  nodes: readonly Node[];
  comments: Comment[];
  /** Empty when the whole text could be read. */
  errors: SyntaxProblem[];
  /** Makes the scopes when they are first asked for. */
  scopes(): ScopeManager;
}

/** The native parser ends the process somewhere between 5,000 and 10,000. */
const MAX_NESTING = 3000;

type Dialect = 'jsx' | 'ts' | 'tsx';
type SourceType = 'module' | 'commonjs';

let loaded: [oxc: typeof OxcParser, scopes: typeof ScopeAnalysis] | undefined;

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
  if (nestingOf(text) > MAX_NESTING) return tooDeep(text, dialect, 'module');
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
    preserveParens: false,
  });
  const { program } = result;
  const tree = program as unknown as TSESTree.Program;
  const nodes = normalize(tree, text);
  if (!nodes) return tooDeep(text, lang, sourceType);
  let scopes: ScopeManager | undefined;
  return {
    program: tree,
    nodes,
    comments: result.comments.map(({ type, value, start, end }) => ({ type, value, range: [start, end] })),
    errors: result.errors
      .filter(({ severity }) => severity === 'Error')
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

function tooDeep(text: string, lang: Dialect, sourceType: SourceType): Parsed {
  const message = 'Cannot be checked: expressions are nested too deeply here.';
  return { ...parseAs('', lang, sourceType), errors: [{ message, range: [0, Math.min(text.length, 1)] }] };
}
