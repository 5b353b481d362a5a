import type { Ranged } from '@seaworthy/core';
import { PLATFORM_SERVICE_KEYS, SERVICE_KEYS, SERVICE_SHAPES, type ValueShape } from './known-keys.ts';
import type { Service } from './service.ts';
import { isNull, type Content } from './yaml-values.ts';

/** What a value is, as Compose's schema tells values apart. */
export function shapeOf(node: Content): ValueShape {
  if (node.type === 'Mapping') return 'mapping';
  return node.type === 'Sequence' ? 'list' : 'scalar';
}

/** A value of a service that has the wrong shape. */
export interface Misshapen {
  node: Ranged;
  key: string;
  shape: ValueShape;
  /** `list`, `list or mapping`. */
  wanted: string;
}

/** The values of a service whose shape Compose refuses. A scalar with a variable may still become anything. */
export function misshapenParts(service: Service): Misshapen[] {
  return [...(service.body?.settings.values() ?? [])].flatMap(({ name: key, value }) => {
    const allowed = SERVICE_SHAPES.get(key);
    if (!allowed || !value) return [];
    const shape = shapeOf(value.node);
    if (!allowed.includes(shape)) {
      const isDecided = !value.text?.includes('$');
      return isDecided ? [{ node: value.node, key, shape, wanted: allowed.join(' or ') }] : [];
    }
    return key === 'environment' || key === 'labels' ? misshapenPairs(key, value.items) : [];
  });
}

/** `- NAME: value` is a mapping in a list; Compose wants `- NAME=value`. */
function misshapenPairs(key: string, items: readonly Content[]): Misshapen[] {
  return items.flatMap((node) => {
    if (node.type === 'Scalar' && !isNull(node)) return [];
    return [{ node, key, shape: shapeOf(node), wanted: '`NAME=value`' }];
  });
}

/** Whether a service cannot have the key. */
export function isUnknownServiceKey(name: string): boolean {
  return !SERVICE_KEYS.has(name) && !name.startsWith('x-') && !PLATFORM_SERVICE_KEYS.has(name);
}
