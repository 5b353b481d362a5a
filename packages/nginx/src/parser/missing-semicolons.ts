import type { Argument } from '../ast.ts';
import { directiveFacts, factsIn, type DirectiveFacts } from '../directive-table.ts';
import type { Context } from '../model/contexts.ts';

/** The words up to a sign that nginx takes for one statement. */
export interface Words {
  words: readonly Argument[];
  /** Whether `{` follows, instead of `;` or what stands for it. */
  opensBlock: boolean;
}

/** What is needed to see that words are several statements. */
export interface Surroundings {
  /** Undefined where it is not known. */
  context: Context | undefined;
  /** Whether the word is the first of its line. */
  startsLine(word: Argument): boolean;
  columnOf(word: Argument): number;
}

/**
 * Splits words where a `;` is missing at the end of a line, which nginx itself does not notice: it takes the next
 * line for arguments. A line begins a statement of its own when its first word is a directive that may stand here,
 * and either the words do not fit the directive before, or the line is a whole statement and indented no more.
 */
export function splitAtMissingSemicolons(all: Words, surroundings: Surroundings): Words[] {
  const { words, opensBlock } = all;
  const starts = words.flatMap((word, index) =>
    index > 0 && beginsStatement(word, surroundings) ? [index] : [],
  );
  if (starts.length === 0) return [all];
  const { columnOf } = surroundings;
  const statements: Words[] = [];
  let from = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? words.length;
    const before = verdict(words[from]!, words.length - from - 1, opensBlock, surroundings);
    const line = verdict(words[start]!, end - start - 1, opensBlock && end === words.length, surroundings);
    const aligned = columnOf(words[start]!) <= columnOf(words[from]!);
    if (before !== 'misfits' && !(aligned && line === 'fits')) continue;
    statements.push({ words: words.slice(from, start), opensBlock: false });
    from = start;
  }
  return [...statements, { words: words.slice(from), opensBlock }];
}

function beginsStatement(word: Argument, surroundings: Surroundings): boolean {
  return (
    word.quote === undefined &&
    /^[a-z]/u.test(word.value) &&
    surroundings.startsLine(word) &&
    factsHere(word.value, surroundings).length > 0
  );
}

function factsHere(name: string, { context }: Surroundings): readonly DirectiveFacts[] {
  if (context === undefined) return directiveFacts(name);
  const facts = factsIn(name, context);
  return facts ? [facts] : [];
}

/** Whether nginx accepts the directive `word` with so many arguments. */
function verdict(
  { value }: Argument,
  count: number,
  opensBlock: boolean,
  surroundings: Surroundings,
): 'fits' | 'misfits' | 'unknown' {
  const all = factsHere(value, surroundings);
  if (all.length === 0) return 'unknown';
  const fits = all.some(
    ({ least, most, block }) => block === opensBlock && count >= least && count <= most,
  );
  return fits ? 'fits' : 'misfits';
}
