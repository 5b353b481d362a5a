import type { Ranged, RuleContext } from './rule.ts';

/** Under this key a host that collects evidence adds a function to the rule context. */
export const EVIDENCE: unique symbol = Symbol.for('seaworthy.evidence');

/** Takes the place of something in the good state. */
export type Collect = (node: Ranged) => unknown;

/**
 * Says that the rule met its subject in the good state at `node`, for "verified at Dockerfile:12" in the
 * checklist report. Does nothing in hosts that do not collect evidence, such as ESLint.
 */
export function satisfied(context: Pick<RuleContext, 'id'>, { node }: { node: Ranged }): void {
  const collect = (context as { [EVIDENCE]?: Collect })[EVIDENCE];
  collect?.(node);
}
