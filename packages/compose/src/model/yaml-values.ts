import { isFalsy, isTruthy } from '@seaworthy/knowledge';
import type { Alias, Scalar, YamlNode } from '../ast.ts';

/** A node that is no alias. */
export type Content = Exclude<YamlNode, Alias>;

const NULL = /^(?:|~|null|Null|NULL)$/u;

/** Whether a scalar is YAML's null: nothing, `~` or `null` without quotes. */
export function isNull({ style, value }: Scalar): boolean {
  return style === 'plain' && NULL.test(value);
}

/**
 * What Compose makes of a text where it wants a switch: `true`, `"true"`, `yes`, `on`, `y`, `1` and their opposites in
 * any case; undefined for everything else.
 *
 * @see https://github.com/compose-spec/compose-go/blob/main/interpolation/interpolation.go
 */
export function castBoolean(text: string): boolean | undefined {
  if (isTruthy(text)) return true;
  return isFalsy(text) ? false : undefined;
}

/** A whole number as Compose casts it; undefined for everything else. */
export function castInteger(text: string): number | undefined {
  return /^[+-]?\d{1,15}$/u.test(text.trim()) ? Number(text) : undefined;
}
