import type { Range, Ranged } from '@seaworthy/core';
import type { Alias, YamlNode } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';

const shared = new WeakMap<ComposeSourceCode, readonly Range[]>();

/**
 * Whether others see what stands at a place: it is anchored and some alias uses it, or lies in a service that another one
 * extends. A change there is a change for all of them.
 */
export function isShared(code: ComposeSourceCode, { range }: Ranged): boolean {
  return sharedPlaces(code).some(([start, end]) => start <= range[0] && range[1] <= end);
}

/** Whether others see it, or a part of it. */
export function holdsShared(code: ComposeSourceCode, { range }: Ranged): boolean {
  return sharedPlaces(code).some(([start, end]) => start < range[1] && range[0] < end);
}

function sharedPlaces(code: ComposeSourceCode): readonly Range[] {
  let places = shared.get(code);
  if (!places) {
    places = [...anchoredPlaces(code), ...extendedPlaces(code)];
    shared.set(code, places);
  }
  return places;
}

function anchoredPlaces(code: ComposeSourceCode): Range[] {
  if (!code.text.includes('*')) return [];
  const targets = aliasesIn(code).flatMap(({ target }) => target ?? []);
  return [...new Set(targets)].map(({ range }) => range);
}

/** Every alias of the file. */
function aliasesIn(code: ComposeSourceCode): Alias[] {
  const aliases: Alias[] = [];
  const open: YamlNode[] = code.ast.documents.flatMap(({ content }) => content ?? []);
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Alias') aliases.push(node);
    else if (node.type === 'Mapping') for (const { value } of node.entries) value && open.push(value);
    else if (node.type === 'Sequence') for (const item of node.items) open.push(item);
  }
  return aliases;
}

function extendedPlaces({ allServices }: ComposeSourceCode): Range[] {
  const names = new Set(
    allServices.flatMap((service) => (service.field('extends') ?? service.field('extends', 'service'))?.text ?? []),
  );
  return allServices.filter(({ name }) => names.has(name)).map(({ setting }) => setting.entry.range);
}
