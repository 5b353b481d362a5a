import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { relativePath, type AnalyzeOptions, type Level, type RuleSetting, type SeaworthySettings } from '@seaworthy/core';
import { openDisk } from '@seaworthy/disk';
import { ruleNamed } from './analyzers.ts';
import type { Arguments } from './arguments.ts';
import { loadConfiguration } from './configuration-file.ts';
import type { DiscoverOptions, FoundFile } from './discover.ts';
import { addPatterns } from './gitignore.ts';
import type { LoadAnalyzer } from './host.ts';

/** What the command line and the configuration file say together; the command line wins. */
export interface Settings {
  discover: DiscoverOptions;
  optionsFor(file: Pick<FoundFile, 'path' | 'kind'>): AnalyzeOptions;
}

/** Throws a Misuse for a configuration or a rule id that cannot be. */
export async function loadSettings(args: Arguments, cwd: string, load: LoadAnalyzer): Promise<Settings> {
  const { configuration, folder } = await loadConfiguration(cwd, args.config, load);
  for (const id of args.rules.keys()) await ruleNamed(id, load, `--rule ${id}: `);
  const rules = mergeRules(configuration.rules, args.rules);
  const { stages, nginxVersion } = configuration;
  const seaworthy: SeaworthySettings = { ...(stages && { stages }), ...(nginxVersion && { nginxVersion }) };
  const openProject = openDisk(foldersOf(args, cwd));
  const fromFile = await addPatterns(configuration.ignorePatterns ?? [], folder);
  return {
    discover: {
      cwd,
      base: folder,
      kinds: configuration.kinds,
      ignored: await addPatterns(args.ignorePatterns, cwd, fromFile),
    },
    optionsFor: ({ path, kind }) => ({
      filename: relativePath(path, folder),
      cwd: folder,
      preset: args.preset ?? configuration.preset ?? 'recommended',
      rules,
      settings: { seaworthy },
      languageOptions: configuration.languageOptions?.[kind] ?? {},
      openProject,
    }),
  };
}

/** The folders of the run: files outside of them are not looked at, also where one inside refers to them. */
function foldersOf({ paths, stdin }: Arguments, cwd: string): string[] {
  const named = stdin === undefined ? paths : [...paths, stdin];
  const absolute = named.map((path) => resolve(cwd, path));
  return [cwd, ...absolute.map((path) => (isFolder(path) ? path : dirname(path)))];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A level on the command line leaves the options that the file gives to the rule. */
function mergeRules(
  fromFile: Readonly<Record<string, RuleSetting>> | undefined,
  levels: ReadonlyMap<string, Level>,
): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = { ...fromFile };
  for (const [id, level] of levels) {
    const setting = fromFile && Object.hasOwn(fromFile, id) ? fromFile[id] : undefined;
    const options = typeof setting === 'object' ? setting[1] : undefined;
    rules[id] = options ? [level, options] : level;
  }
  return rules;
}
