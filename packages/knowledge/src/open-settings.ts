import { isTruthy } from './booleans.ts';
import type { ImageFacts, OpenSetting } from './images/image-facts.ts';
import { IMAGES } from './images.ts';

let byName: ReadonlyMap<string, readonly OpenSetting[]> | undefined;

function settingsByName(): ReadonlyMap<string, readonly OpenSetting[]> {
  const settings = new Map<string, OpenSetting[]>();
  for (const setting of IMAGES.flatMap(({ openSettings }) => openSettings ?? [])) {
    settings.set(setting.name, [...(settings.get(setting.name) ?? []), setting]);
  }
  return settings;
}

/**
 * Whether `name=value` lets everybody into a server: `POSTGRES_HOST_AUTH_METHOD=trust`,
 * `MYSQL_ALLOW_EMPTY_PASSWORD=yes`, `xpack.security.enabled=false`. The names belong to their images alone,
 * so it holds for an image that is not known, too; for a known one that does not read the variable it does
 * not.
 */
export function isOpenSetting(name: string, value: string, facts?: ImageFacts): boolean {
  byName ??= settingsByName();
  const settings = byName.get(name) ?? [];
  const own = facts && facts.role !== 'base' ? (facts.openSettings ?? []) : settings;
  return settings.some((setting) => opens(setting, value)) && own.some((setting) => setting.name === name);
}

function opens({ values }: OpenSetting, value: string): boolean {
  return values ? values.includes(value.trim().toLowerCase()) : isTruthy(value);
}

/**
 * Whether the words of a command switch the accounts of a server off: `mongod --noauth`,
 * `redis-server --protected-mode no`, `mysqld --skip-grant-tables`. `undefined` or the option as a message
 * names it.
 */
export function openOptionOf(words: readonly string[], facts: ImageFacts | undefined): string | undefined {
  return facts?.openOptions?.find((option) => hasWords(words, option.split(' ')));
}

/** Whether the words of a command demand a password or load the accounts: `--requirepass`, `--aclfile`. */
export function demandsPassword(words: readonly string[], facts: ImageFacts | undefined): boolean {
  return facts?.authOptions?.some((option) => hasWords(words, [option])) ?? false;
}

/** The words one after the other, each also as `--option=value`. */
function hasWords(words: readonly string[], [option = '', value]: readonly string[]): boolean {
  return words.some((word, i) => {
    if (word === option) return value === undefined || words[i + 1] === value;
    return word.startsWith(`${option}=`) && (value === undefined || word === `${option}=${value}`);
  });
}
