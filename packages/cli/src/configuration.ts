import {
  fileKinds,
  nginxVersionPattern,
  presets,
  stages,
  toEslintLanguage,
  type FileKind,
  type Level,
  type Preset,
  type RuleSetting,
  type SeaworthySettings,
} from '@seaworthy/core';
import { ruleNamed } from './analyzers.ts';
import type { LoadAnalyzer } from './host.ts';
import { Misuse } from './misuse.ts';
import { isObject, keyPath, schemaFaults, type OptionSchema } from './option-schema.ts';

/** What a `seaworthy.json` says. Patterns of paths start from the folder of the file. */
export interface Configuration extends SeaworthySettings {
  preset?: Preset;
  rules?: Readonly<Record<string, RuleSetting>>;
  /** In .gitignore syntax. */
  ignorePatterns?: readonly string[];
  /** `null` takes files out. */
  kinds?: Readonly<Record<string, FileKind | null>>;
  languageOptions?: Readonly<Partial<Record<FileKind, Readonly<Record<string, unknown>>>>>;
}

const levels: readonly Level[] = ['off', 'warn', 'error'];

/** The keys of a configuration; the settings of rules are looked at rule by rule. */
const shape: OptionSchema = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    preset: { enum: presets },
    rules: { type: 'object' },
    ignorePatterns: { type: 'array', items: { type: 'string' } },
    kinds: { type: 'object', additionalProperties: { enum: [...fileKinds, null] } },
    stages: { type: 'object', additionalProperties: { enum: stages } },
    nginxVersion: { type: 'string', pattern: nginxVersionPattern },
    languageOptions: {
      type: 'object',
      properties: Object.fromEntries(fileKinds.map((kind) => [kind, { type: 'object' }])),
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

/** Everything that is wrong with a configuration, one sentence each, starting with the path of the key. */
export async function configurationFaults(value: unknown, load: LoadAnalyzer): Promise<string[]> {
  const faults = schemaFaults(value, shape, '').map((fault) => fault.trimStart());
  if (!isObject(value)) return faults;
  return [...faults, ...(await ruleFaults(value['rules'], load)), ...(await languageFaults(value, load))];
}

async function ruleFaults(rules: unknown, load: LoadAnalyzer): Promise<string[]> {
  if (!isObject(rules)) return [];
  const faults = await Promise.all(
    Object.entries(rules).map(([id, setting]) => settingFaults(id, setting, keyPath('rules', id), load)),
  );
  return faults.flat();
}

async function settingFaults(
  id: string,
  setting: unknown,
  path: string,
  load: LoadAnalyzer,
): Promise<string[]> {
  const isList = Array.isArray(setting);
  const [level, options, ...more] = isList ? (setting as unknown[]) : [setting];
  const faults = schemaFaults(level, { enum: levels }, isList ? `${path}[0]` : path);
  if (more.length > 0)
    faults.push(`${path} must have a level and an object with options, and nothing after them.`);
  try {
    const rule = await ruleNamed(id, load, `${path}: `);
    if (options === undefined) return faults;
    const schema = rule?.meta.schema[0];
    if (schema) return [...faults, ...schemaFaults(options, { type: 'object', ...schema }, `${path}[1]`)];
    return [...faults, `${path}[1] must go: the rule has no options.`];
  } catch (error) {
    if (error instanceof Misuse) return [...faults, error.message];
    throw error;
  }
}

async function languageFaults(
  { languageOptions }: Record<string, unknown>,
  load: LoadAnalyzer,
): Promise<string[]> {
  if (!isObject(languageOptions)) return [];
  const faults: string[] = [];
  for (const kind of fileKinds) {
    const options = languageOptions[kind];
    const analyzer = isObject(options) ? await load(kind) : undefined;
    if (!analyzer) continue;
    try {
      toEslintLanguage(analyzer.language).validateLanguageOptions(options as Record<string, unknown>);
    } catch (error) {
      faults.push((error as Error).message.replace(/^languageOptions/u, `languageOptions.${kind}`));
    }
  }
  return faults;
}
