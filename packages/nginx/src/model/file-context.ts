import type { Directive } from '../ast.ts';
import { directiveFacts, isDirective } from '../directive-table.ts';
import { contextInside, contextLetters, type Context } from './contexts.ts';

/** So many directives leave no doubt. */
const ENOUGH = 1000;

/** The guesses from the likeliest on. */
const candidates: readonly Context[] = [...contextLetters.values()];

/**
 * The contexts at which a file with these statements can be included, those of `http` before those of `stream` and
 * `mail`. `main` alone for a whole `nginx.conf`, `http` alone for a file of servers; several for a snippet such as
 * `add_header …;`, and all for an empty file. Where no context fits all statements, those that fit best.
 */
export function contextsOf(directives: readonly Directive[]): readonly Context[] {
  const misfits = candidates.map((context) => misfitsIn(context, directives));
  const least = Math.min(...misfits);
  const fitting = candidates.filter((_, index) => misfits[index] === least);
  const ofHttp = fitting.filter((context) => !/stream|mail/u.test(context));
  return ofHttp.length > 0 ? ofHttp : fitting;
}

/** How many directives may not stand where they are when the file is included at `context`. */
function misfitsIn(context: Context, directives: readonly Directive[]): number {
  let count = 0;
  let looked = 0;
  const open: { directive: Directive; context: Context | undefined }[] = directives
    .slice(0, ENOUGH)
    .map((directive) => ({ directive, context }));
  for (let next = open.pop(); next && looked < ENOUGH; next = open.pop()) {
    looked += 1;
    const { directive, context: here } = next;
    if (here === undefined) continue;
    const { name, block } = directive;
    const isBlock = block !== undefined;
    if (name !== 'include' && isDirective(name)) {
      const fits = directiveFacts(name).some(
        (facts) => facts.contexts.includes(here) && facts.block === isBlock,
      );
      if (!fits) count += 1;
    }
    const inside = contextInside(name, here);
    for (const inner of block?.directives ?? []) open.push({ directive: inner, context: inside });
  }
  return count;
}
