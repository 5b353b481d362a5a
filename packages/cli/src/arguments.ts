import { parseArgs } from 'node:util';
import { presets, type Level, type Preset } from '@seaworthy/core';
import { Misuse } from './misuse.ts';
import { didYouMean } from './did-you-mean.ts';

export type Format = 'pretty' | 'json';

const formats: readonly Format[] = ['pretty', 'json'];
const levels: readonly Level[] = ['off', 'warn', 'error'];

/** The command line, understood. */
export interface Arguments {
  /** As given; empty for the current folder. */
  paths: string[];
  preset: Preset | undefined;
  rules: ReadonlyMap<string, Level>;
  mode: 'lint' | 'fix' | 'diff';
  suggestions: boolean;
  format: Format;
  /** The name of the text on standard input, when that is what to check. */
  stdin: string | undefined;
  maxWarnings: number | undefined;
  quiet: boolean;
  /** `false` for `--no-config`, undefined to search for one. */
  config: string | false | undefined;
  ignorePatterns: string[];
  /** Undefined leaves it to the terminal. */
  color: boolean | undefined;
  help: boolean;
  version: boolean;
}

const options = {
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
  suggestions: { type: 'boolean' },
  format: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'ignore-pattern': { type: 'string', multiple: true },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the command line. Throws a {@link Misuse}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals: paths } = parse(argv);
  return {
    paths,
    preset: oneOf('--preset', values.preset, presets),
    rules: new Map((values.rule ?? []).map(readRule)),
    mode: modeOf(values),
    suggestions: values.suggestions ?? false,
    format: oneOf('--format', values.format, formats) ?? 'pretty',
    stdin: stdinName(values, paths),
    maxWarnings: readCount('--max-warnings', values['max-warnings']),
    quiet: values.quiet ?? false,
    config: configOf(values),
    ignorePatterns: values['ignore-pattern'] ?? [],
    color: values['no-color'] ? false : values.color,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(parseFailure(argv) ?? (error as Error).message);
  }
}

type Values = ReturnType<typeof parse>['values'];

/** What is wrong with the command line, in our own words: Node's are about its API. */
function parseFailure(argv: readonly string[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      return `Unknown option ${token.rawName}.${didYouMean(token.name, Object.keys(options), '--')}`;
    }
    const { type } = options[token.name as keyof typeof options];
    if (type === 'boolean' && token.value !== undefined) return `The option ${token.rawName} takes no value.`;
    if (
      type === 'string' &&
      (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))
    ) {
      return `The option ${token.rawName} needs a value.`;
    }
  }
  return undefined;
}

function oneOf<Name extends string>(
  option: string,
  given: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (given === undefined) return undefined;
  const name = names.find((candidate) => candidate === given);
  if (name) return name;
  throw new Misuse(
    `${option} cannot be '${given}'.${didYouMean(given, names)}`,
    `It is one of ${names.join(', ')}.`,
  );
}

function readRule(given: string): [string, Level] {
  const colon = given.lastIndexOf(':');
  const level = levels.find((name) => name === given.slice(colon + 1));
  if (colon > 0 && level) return [given.slice(0, colon), level];
  throw new Misuse(
    `--rule ${given} is not understood.`,
    'Write the id and the level: --rule dockerfile/no-root-user:off (or warn, or error).',
  );
}

function modeOf(values: Values): Arguments['mode'] {
  if (values.fix && values.diff) {
    throw new Misuse('--fix and --diff exclude each other: --diff only shows what --fix would change.');
  }
  if (values.diff && values.format === 'json')
    throw new Misuse('--diff prints a diff, so --format json cannot hold.');
  if (values.fix) return 'fix';
  return values.diff ? 'diff' : 'lint';
}

function stdinName(values: Values, paths: readonly string[]): string | undefined {
  const name = values['stdin-filename'];
  if (!values.stdin) {
    if (name !== undefined) throw new Misuse('--stdin-filename goes with --stdin.');
    return undefined;
  }
  if (paths.length > 0) throw new Misuse('--stdin reads standard input, so no paths can be given.');
  if (name) return name;
  throw new Misuse(
    '--stdin needs --stdin-filename: the name tells what kind of file the text is.',
    'For example: seaworthy --stdin --stdin-filename Dockerfile < Dockerfile',
  );
}

function readCount(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/u.test(given)) return Number(given);
  throw new Misuse(`${option} needs a whole number, not '${given}'.`);
}

function configOf(values: Values): Arguments['config'] {
  if (!values['no-config']) return values.config;
  if (values.config !== undefined) throw new Misuse('--config and --no-config exclude each other.');
  return false;
}
