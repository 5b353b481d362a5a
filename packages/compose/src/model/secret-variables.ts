import { oncePerFile } from '@seaworthy/core';
import { isPlatformVariable, isSecretName } from '@seaworthy/knowledge';
import type { Scalar } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';
import type { InterpolatedVariable } from './interpolation.ts';

/** A use of a variable of Compose: `${NAME}`, `${NAME:-default}`, …, also inside the argument of another one. */
export interface VariableUse {
  readonly variable: InterpolatedVariable;
  /** The scalar in which it stands. */
  readonly node: Scalar;
}

/**
 * Every use of a variable with the name of a secret, where it is written, in source order. Those in `build.args` are not
 * among them: a secret there is wrong whatever its value.
 */
export const secretVariables = oncePerFile((code: ComposeSourceCode): readonly VariableUse[] => {
  const passedOver = buildArguments(code);
  return (
    code.scalars
      .filter((node) => node.value.includes('$') && !passedOver.has(node))
      .flatMap((node) => code.interpolate(node).variables.flatMap(withNested).map((variable) => ({ variable, node })))
      // `$PWD` is a directory.
      .filter(({ variable: { name } }) => isSecretName(name) && !isPlatformVariable(name))
  );
});

function buildArguments({ allServices }: ComposeSourceCode): ReadonlySet<unknown> {
  return new Set(allServices.flatMap(({ build }) => [...(build?.args.values() ?? [])].map(({ node }) => node)));
}

/** A variable, and those in its argument; nothing of the message of `${NAME:?message}`. */
function withNested(variable: InterpolatedVariable): InterpolatedVariable[] {
  return isRequired(variable) ? [variable] : [variable, ...variable.nested.flatMap(withNested)];
}

/** `${NAME:?message}` and `${NAME?message}`: Compose refuses to start without it. */
export function isRequired({ operator }: InterpolatedVariable): boolean {
  return operator === ':?' || operator === '?';
}

/** `${NAME:-default}` and `${NAME-default}`. */
export function hasDefault({ operator }: InterpolatedVariable): boolean {
  return operator === ':-' || operator === '-';
}
