import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configurationFaults, type Configuration } from './configuration.ts';
import { foldersUpToGitRoot } from './git-root.ts';
import type { LoadAnalyzer } from './host.ts';
import { Misuse } from './misuse.ts';
import { fileProblem } from './problem.ts';

const NAME = 'seaworthy.json';
const BOM = '\uFEFF';
const HINT = 'Correct the file, or leave it out with --no-config.';

/** A configuration and the folder that its patterns start from. */
export interface Configured {
  configuration: Configuration;
  /** Absolute. */
  folder: string;
}

/**
 * The configuration that holds in `cwd`: that of `asked` (a path), else the nearest `seaworthy.json` up to
 * the git root. `false` asks for none. Throws a {@link Misuse} when it cannot be read or understood.
 */
export async function loadConfiguration(
  cwd: string,
  asked: string | false | undefined,
  load: LoadAnalyzer,
): Promise<Configured> {
  const none = { configuration: {}, folder: cwd };
  if (asked === false) return none;
  const file = asked === undefined ? nearestFile(cwd) : resolve(cwd, asked);
  if (!file) return none;
  const shown = asked ?? relative(cwd, file).replaceAll(sep, '/');
  const value = readJson(file, shown);
  const faults = await configurationFaults(value, load);
  if (faults.length > 0) throw new Misuse(faults.map((fault) => `${shown}: ${fault}`).join('\n'), HINT);
  return { configuration: value as Configuration, folder: dirname(file) };
}

function nearestFile(cwd: string): string | undefined {
  return foldersUpToGitRoot(cwd)
    .map((folder) => join(folder, NAME))
    .find((file) => existsSync(file));
}

function readJson(file: string, shown: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Misuse(`${shown}: ${fileProblem(shown, 'Cannot be read', error).message}`, HINT);
  }
  try {
    return JSON.parse(text.startsWith(BOM) ? text.slice(1) : text);
  } catch (error) {
    throw new Misuse(
      `${shown}: It is not valid JSON: ${(error as Error).message}.`,
      'Comments are not allowed in it.',
    );
  }
}
