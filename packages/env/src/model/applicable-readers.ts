import { baseName } from '@seaworthy/core';
import { referencesIn } from '../readers/references.ts';
import type { ReaderId } from '../readers/reading.ts';
import type { EnvSourceCode } from '../source-code.ts';

/**
 * The readers of a file, those that are sure first. In this order: what `languageOptions.readers` says, which
 * is also where facts of the project come in (a compose file's `env_file`, the packages in package.json and
 * pyproject.toml, a unit's `EnvironmentFile=`); then what the name says; then what usually reads such files.
 * Their disagreements are findings, so a reader that only might read the file is left out.
 */
export function applicableReaders(code: EnvSourceCode, filename: string): readonly ReaderId[] {
  const { readers } = code.options;
  if (readers && readers.length > 0) return readers;
  const words = new Set(
    baseName(filename)
      .toLowerCase()
      .split(/[._-]+/u),
  );
  if (words.has('compose') || words.has('stack')) return ['compose'];
  if (words.has('docker')) return ['compose', 'docker-run'];
  return usualReaders(code);
}

/**
 * dotenv, python-dotenv and Compose. A file whose values refer to each other is written for readers that
 * expand: not for dotenv alone, and with `$NAME` not for python-dotenv.
 */
function usualReaders(code: EnvSourceCode): readonly ReaderId[] {
  let hasBraced = false;
  for (const { value } of code.entries) {
    if (value.quote === "'" || value.quote === '`' || !mayTell(value.text, hasBraced)) continue;
    for (const { name, braced } of referencesIn(value.text)) {
      const isMeant = code.get(name) !== undefined || (braced && /^[A-Z][A-Z0-9_]*$/u.test(name));
      if (isMeant && !braced) return ['dotenv-expand', 'compose'];
      hasBraced ||= isMeant;
    }
  }
  return [hasBraced ? 'dotenv-expand' : 'dotenv', 'python-dotenv', 'compose'];
}

/** Whether there is a reference that says more than what is known: once one has braces, only one without them does. */
function mayTell(text: string, hasBraced: boolean): boolean {
  return hasBraced ? /\$\w/u.test(text) : text.includes('$');
}
