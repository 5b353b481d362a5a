import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../parser.ts';
import { startNginx, type RunningNginx } from '../testing/running-nginx.ts';

/** Every text of up to `length` of these characters. */
function textsOf(characters: readonly string[], length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsOf(characters, length - 1);
  const longest = shorter.filter((text) => [...text].length === length - 1);
  return [...shorter, ...longest.flatMap((text) => characters.map((character) => text + character))];
}

const inside = new Set([
  ...textsOf(['a', 'n', 't', 'é', '\\', '"', "'", ' ', '\t', '\n', ';', '#', '{', '}', ')', '/'], 2),
  ...textsOf(['a', '\\', '"', "'", ' '], 3),
]);
const written = [...inside].flatMap((text) => [text, `"${text}"`, `'${text}'`]);

/** The value of a word, when it is one. */
function valueOf(word: string): string | undefined {
  const { directives, problems } = parse(`return 200 ${word};`);
  const [directive] = directives;
  const isWhole = problems.length === 0 && directives.length === 1 && directive!.args.length === 2;
  return isWhole && !directive!.block ? directive!.args[1]!.value : undefined;
}

const words = written.flatMap((word) => {
  const value = valueOf(word);
  return value === undefined ? [] : [{ word, value }];
});

describe('words', () => {
  let nginx: RunningNginx;

  // It does not start when one of them is none to it.
  beforeAll(async () => {
    const locations = words.map(({ word }, index) => `location = /${index} { return 200 ${word}; }\n`);
    nginx = await startNginx(`server { listen SOCKET; ${locations.join('')} }`);
  });
  afterAll(() => nginx.stop());

  it('are enough', () => expect(words.length).toBeGreaterThan(500));

  it('have the value that nginx sends, byte by byte', async () => {
    const sent: { word: string; value: string }[] = [];
    for (const [index, { word }] of words.entries()) sent.push({ word, value: (await nginx.get(`/${index}`)).body });
    expect(sent).toEqual(words);
  });
});
