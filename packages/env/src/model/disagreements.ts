import { textOf, type Value } from '@seaworthy/core';
import type { Entry } from '../ast.ts';
import type { ReaderId, Reading, ReadVariable, Refusal } from '../readers/reading.ts';
import type { EnvSourceCode } from '../source-code.ts';
import { cutSecretOf } from './accidental-references.ts';
import { hasBareHash, lineFaultOf, spacingOf } from './line-faults.ts';
import { isPlainFile } from './plain-files.ts';

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

/**
 * The entries that count and that the readers `ids` read differently, where the environment sets nothing.
 * Left out is what a rule of its own speaks of: see {@link hasOwnRule}. A reader that refuses the file has no
 * say.
 */
export function disagreements(code: EnvSourceCode, ids: readonly ReaderId[]): Disagreement[] {
  if (isPlainFile(code.text)) return [];
  const readings = ids.map((id) => code.reading(id)).filter(({ refusal }) => !refusal);
  if (readings.length < 2 || readings.every((reading) => isSameReading(reading, readings[0]!))) return [];
  const lastOf = new Map(
    ids.filter((id) => !code.reading(id).refusal).map((id) => [id, byName(code.reading(id).variables)] as const),
  );
  const found: Disagreement[] = [];
  for (const entry of code.effectiveEntries) {
    const views = viewsOf(entry, lastOf);
    if (views.length > 1 && !hasOwnRule(code, entry, ids)) found.push({ entry, views });
  }
  return found;
}

/** Whether two readers take the same variables from a file, as they do from nearly every one. */
function isSameReading({ variables }: Reading, other: Reading): boolean {
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

function viewsOf(entry: Entry, lastOf: ReadonlyMap<ReaderId, ReadonlyMap<string, ReadVariable>>): View[] {
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

/** A reader that refuses the whole file, where no other rule speaks of the place. */
export interface FileRefusal extends Refusal {
  id: ReaderId;
}

/** The readers of `ids` that refuse the file because of a line that is in good order for the others. */
export function refusals(code: EnvSourceCode, ids: readonly ReaderId[]): FileRefusal[] {
  if (isPlainFile(code.text)) return [];
  return ids.flatMap((id) => {
    const { refusal } = code.reading(id);
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

function byName(variables: readonly ReadVariable[]): ReadonlyMap<string, ReadVariable> {
  const last = new Map<string, ReadVariable>();
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
  if (lineFaultOf(entry, text) || hasBareHash(entry.value) || cutSecretOf(code, entry, ids)) return true;
  const { leading, around, trailing } = spacingOf(entry, text);
  return Boolean(leading ?? around ?? trailing);
}
