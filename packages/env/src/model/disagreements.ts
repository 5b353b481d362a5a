import { textOf, type Value } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import type { ReaderId, Refusal } from '../readers/reading.ts';
import type { EnvSourceCode } from '../source-code.ts';
import { cutSecretOf } from './accidental-references.ts';
import { hasBareHash, spacingOf } from './line-faults.ts';
import { excerptOf, readExcerpt, type ReadExcerpt } from './plain-lines.ts';

/** What some of the readers take for the value of a variable. */
export interface View {
  /** Undefined when they do not set the variable. */
  value: string | undefined;
  readers: ReaderId[];
}

/** An entry of which the readers do not all read the same. */
export interface Disagreement {
  entry: Entry;
  /** At least two, in the order of the readers. */
  views: View[];
}

/** A reader that refuses the whole file, where no other rule speaks of the place. */
export interface FileRefusal extends Refusal {
  id: ReaderId;
}

/** What some readers make of a file, as far as they differ. */
export interface Comparison {
  /** The entries that count and that are read differently. A reader that refuses the file has no say. */
  disagreements: readonly Disagreement[];
  /** The readers that refuse the file because of a line that is in good order for the others. */
  refusals: readonly FileRefusal[];
}

/**
 * How the readers `ids` read the file where the environment sets nothing. Left out is what a rule of its own speaks of:
 * see {@link hasOwnRule}.
 */
export function compareReaders(code: EnvSourceCode, ids: readonly ReaderId[]): Comparison {
  const excerpt = excerptOf(code.text, ids);
  if (!excerpt) return { disagreements: [], refusals: [] };
  const readings = new Map(ids.map((id) => [id, readExcerpt(excerpt, id)] as const));
  return { disagreements: disagreements(code, readings), refusals: refusals(code, readings) };
}

type VariablesByName = ReadonlyMap<string, ReadExcerpt['variables'][number]>;

type Readings = ReadonlyMap<ReaderId, ReadExcerpt>;

function disagreements(code: EnvSourceCode, readings: Readings): Disagreement[] {
  const accepted = [...readings].filter(([, { refusal }]) => !refusal);
  const [first] = accepted;
  if (!first || accepted.every(([, reading]) => isSameReading(reading, first[1]))) return [];
  const lastOf = new Map(accepted.map(([id, reading]) => [id, byName(reading)] as const));
  const ids = [...readings.keys()];
  const names = new Set(accepted.flatMap(([, { variables }]) => variables.map(({ key }) => key)));
  return code.effectiveEntries.flatMap((entry) => {
    const views = names.has(entry.key.value) ? viewsOf(entry, lastOf) : [];
    return views.length > 1 && !hasOwnRule(code, entry, ids) ? [{ entry, views }] : [];
  });
}

/** Whether two readers take the same variables from a file, as they do from nearly every one. */
function isSameReading({ variables }: ReadExcerpt, other: ReadExcerpt): boolean {
  return (
    variables.length === other.variables.length &&
    variables.every(({ key, value }, index) => {
      const { key: otherKey, value: otherValue } = other.variables[index]!;
      return key === otherKey && value !== undefined && isSameText(value, otherValue);
    })
  );
}

function isSameText(value: Value, other: Value | undefined): boolean {
  const text = textOf(value);
  return text !== undefined && other !== undefined && text === textOf(other);
}

function viewsOf(entry: Entry, lastOf: ReadonlyMap<ReaderId, VariablesByName>): View[] {
  const views: View[] = [];
  for (const [id, variables] of lastOf) {
    // `docker run` keeps quotes: env/no-quoted-in-docker.
    if (id === 'docker-run' && (entry.value.quote || entry.exported)) continue;
    const value = variables.get(entry.key.value)?.value;
    if (value?.kind === 'unknown') continue;
    // CRLF: env/unix-encoding.
    const text = value?.text.replaceAll('\r', '');
    const view = views.find((each) => each.value === text);
    if (view) view.readers.push(id);
    else views.push({ value: text, readers: [id] });
  }
  return views;
}

function refusals(code: EnvSourceCode, readings: Readings): FileRefusal[] {
  const ids = [...readings.keys()];
  return [...readings].flatMap(([id, { refusal }]) => {
    if (!refusal || refusal.because === 'missing') return [];
    const entry = code.entries.find(({ range, value }) => holds([range[0], (value.tail ?? range)[1]], refusal));
    if (!entry || hasOwnRule(code, entry, ids) || (id === 'docker-run' && (entry.value.quote || entry.exported)))
      return [];
    return [{ ...refusal, id }];
  });
}

function holds([start, end]: readonly [number, number], { range }: Refusal): boolean {
  return start <= range[0] && range[0] <= end;
}

function byName({ variables }: ReadExcerpt): VariablesByName {
  const last = new Map<string, ReadExcerpt['variables'][number]>();
  for (const variable of variables) last.set(variable.key, variable);
  return last;
}

/**
 * Whether a rule of its own speaks of the form of a line, or it is no line yet: env/valid-syntax,
 * env/no-spaces-around-equals, env/unquoted-special or env/no-unescaped-dollar. One fact is one finding.
 */
function hasOwnRule(code: EnvSourceCode, entry: Entry, ids: readonly ReaderId[]): boolean {
  const { text } = code;
  // A template engine or a CI system replaces these marks before anything reads the file.
  if (/\{\{|<%/u.test(entry.value.text)) return true;
  if (code.lineFault(entry) || hasBareHash(entry.value) || cutSecretOf(code, entry, ids)) return true;
  const { leading, around, trailing } = spacingOf(entry, text);
  return Boolean(leading ?? around ?? trailing);
}
