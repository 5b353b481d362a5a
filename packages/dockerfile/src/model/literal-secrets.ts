import { known, type Ranged, type Value } from '@seaworthy/core';
import { describeSecret, judgeVariable, type SetIn } from '@seaworthy/knowledge';
import type { KeyValue, Word } from '../ast.ts';
import type { DockerfileSourceCode } from '../source-code.ts';
import { isStandIn } from './stand-ins.ts';
import { placeInWord, type PlacedValue } from './word-parts.ts';

/** A secret that is written out in the value of `ENV` or `ARG`. */
export interface LiteralSecret {
  /** The secret alone. */
  node: Ranged;
  /** As a message names it: ``the secret `abcd****` ``. Masked. */
  description: string;
}

interface Circumstances {
  setIn: SetIn;
  /** Whether it is a part of the image. Elsewhere a value that only lets a build step run is no secret. */
  shipped: boolean;
}

/** The secrets that are written in a pair. What it takes over from a variable is judged where that is set. */
export function literalSecrets(
  { key, value }: KeyValue,
  { setIn, shipped }: Circumstances,
  code: DockerfileSourceCode,
): LiteralSecret[] {
  if (!value) return [];
  const { word, text } = written(value);
  return judgeVariable({ name: key.value, value: text, setIn, stage: 'production' })
    .filter((verdict) => verdict.kind === 'secret')
    .filter(({ standing }) => standing !== 'placeholder')
    .filter(({ why, range }) => shipped || why.by === 'tokenFormat' || !isStandIn(word.value.slice(...range)))
    .map(({ range, why, masked }) => ({
      node: placeInWord(word, range, code),
      description: describeSecret(why, masked),
    }));
}

/** A value as it stands in the file, or the default in `${NAME:-default}`. */
function written(word: Word): { word: PlacedValue; text: Value } {
  const [only, ...others] = word.parts;
  if (only?.type !== 'Variable' || others.length > 0) return { word, text: known(word.value) };
  const [first, last] = [only.word[0], only.word.at(-1)];
  const isDefault = only.operator === ':-' || only.operator === '-';
  if (!isDefault || !first || !last) return { word, text: known(word.value) };
  const value = only.word
    .map((part) => (part.type === 'LiteralText' ? part.value : `\${${part.name}}`))
    .join('');
  return { word: { range: [first.range[0], last.range[1]], value }, text: { kind: 'default', text: value } };
}
