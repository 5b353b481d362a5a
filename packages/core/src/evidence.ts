import type { Ranged, RuleContext } from './rule.ts';

/** Under this key a host that collects evidence adds a function to the rule context. */
export const EVIDENCE = Symbol.for('seaworthy.evidence');

/**
 * Says that the rule met its subject in the good state at `node`, for "verified at Dockerfile:12" in the
 * checklist report. Does nothing in hosts that do not collect evidence, such as ESLint.
 */
export function satisfied(context: Pick<RuleContext, 'id'>, { node }: { node: Ranged }): void {
  const collect = (context as { [EVIDENCE]?: (node: Ranged) => void })[EVIDENCE];
  collect?.(node);
}
