import type { Node } from '../ast.ts';
import type { JavaScriptModel } from '../model.ts';
import { letsEveryOriginIn, letsNullIn } from './origin-callbacks.ts';
import { loosenessOf, type LoosePattern } from './origin-patterns.ts';
import type { SingleValue } from './values.ts';

/** Why a value of the option `origin` lets in more than is meant. */
export interface OriginFault {
  readonly node: Node;
  /** `callback`: a function that always answers yes; `null`: the origin `null`; else what is loose about a pattern. */
  readonly kind: 'callback' | 'null' | LoosePattern;
}

/** What is wrong with a value of the option `origin`, or with the elements of a list; empty when nothing is known to be. */
export function originFaults(value: SingleValue, code: JavaScriptModel): OriginFault[] {
  switch (value.type) {
    case 'scalar':
      return value.value === 'null' ? [{ node: value.node, kind: 'null' }] : [];
    case 'array':
      return value.elements.flatMap((each) => (each.type === 'alternatives' ? [] : originFaults(each, code)));
    case 'regex': {
      const kind = loosenessOf(value);
      return kind ? [{ node: value.node, kind }] : [];
    }
    case 'function': {
      const every = letsEveryOriginIn(value.node, code);
      if (every) return [{ node: every, kind: 'callback' }];
      const opaque = letsNullIn(value.node, code);
      return opaque ? [{ node: opaque, kind: 'null' }] : [];
    }
    default:
      return [];
  }
}
