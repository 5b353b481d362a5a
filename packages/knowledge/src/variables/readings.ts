import { isFalsy, isTruthy, oppositeOf } from '../booleans.ts';
import { listEntries } from '../list-values.ts';
import { hasReference } from '../references.ts';
import type { Fault, Fitness, Reading, UnfitKind } from './variable-facts.ts';

/** What to write instead of a value. */
type Safe = string | ((value: string) => string | undefined);

/** A value that is judged as a whole; one with a reference is unclear. */
export function whole(kind: UnfitKind, fitnessOf: (value: string) => Fitness, safe?: Safe): Reading {
  const fitness = (value: string): Fitness => (hasReference(value) ? 'unclear' : fitnessOf(value));
  return {
    fitness,
    faults: (value) => (fitness(value) === 'unsafe' ? [wholeFault(kind, value, safe)] : []),
  };
}

/** A fault that is the whole value. */
export function wholeFault(kind: UnfitKind, value: string, safe?: Safe): Fault {
  const safeValue = typeof safe === 'function' ? safe(value) : safe;
  return { kind, range: [0, value.length], ...(safeValue === undefined ? {} : { safeValue }) };
}

/** A switch that has to be off: a truthy text is unsafe, and its opposite is written in the same spelling. */
export function mustBeOff(kind: UnfitKind): Reading {
  return whole(kind, (value) => (isTruthy(value) ? 'unsafe' : offOrUnclear(value)), oppositeOf);
}

function offOrUnclear(value: string): Fitness {
  return value === '' || isFalsy(value) ? 'safe' : 'unclear';
}

/** A switch that has to be on. An empty value leaves it at its default, which is not known here. */
export function mustBeOn(kind: UnfitKind): Reading {
  return whole(kind, onFitness, oppositeOf);
}

function onFitness(value: string): Fitness {
  if (isFalsy(value)) return 'unsafe';
  return isTruthy(value) ? 'safe' : 'unclear';
}

/** Certain words are unsafe; every other text is safe, and the empty one is unclear. */
export function notOneOf(kind: UnfitKind, words: readonly string[], safe?: Safe): Reading {
  const unsafe = new Set(words);
  return whole(
    kind,
    (value) => {
      if (value === '') return 'unclear';
      return unsafe.has(value.toLowerCase()) ? 'unsafe' : 'safe';
    },
    safe,
  );
}

/** A list in which certain entries are unsafe. A list that is empty or holds a reference is never safe. */
export function listWithout(kind: UnfitKind, isUnsafe: (entry: string) => boolean): Reading {
  const faults = (value: string): Fault[] =>
    listEntries(value)
      .entries.filter(({ text }) => isUnsafe(text))
      .map(({ range }) => ({ kind, range }));
  return {
    faults,
    fitness(value) {
      if (faults(value).length > 0) return 'unsafe';
      return value === '' || hasReference(value) ? 'unclear' : 'safe';
    },
  };
}

/** A quantity within bounds. */
export function quantity(
  measure: (value: string) => number | undefined,
  kindOf: (amount: number) => UnfitKind | undefined,
  safe?: string,
): Reading {
  const amountOf = (value: string): number | undefined =>
    value === '' || hasReference(value) ? undefined : measure(value);
  const kind = (amount: number | undefined): UnfitKind | undefined =>
    amount === undefined ? undefined : kindOf(amount);
  return {
    measure: amountOf,
    faults(value) {
      const found = kind(amountOf(value));
      return found ? [wholeFault(found, value, safe)] : [];
    },
    fitness(value) {
      const amount = amountOf(value);
      if (amount === undefined) return 'unclear';
      return kind(amount) ? 'unsafe' : 'safe';
    },
  };
}

/** A whole number as it is written: `12`, not `12.5` or `12px`. */
export function wholeNumber(value: string): number | undefined {
  return /^-?\d{1,15}$/u.test(value) ? Number(value) : undefined;
}

/** `word` in the case of `model`: `debug` and `info`, `DEBUG` and `INFO`, `Debug` and `Info`. */
export function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word : `${word[0]!.toUpperCase()}${word.slice(1)}`;
}
