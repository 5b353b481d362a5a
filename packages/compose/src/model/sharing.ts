import { lastIndexWhere, oncePerFile, type Range, type Ranged } from '@seaworthy/core';
import type { Alias, YamlNode } from '../ast.ts';
import type { ComposeSourceCode } from '../source-code.ts';

/**
 * Whether others see what stands at a place: it is anchored and some alias uses it, or lies in a service that another one
 * extends. A change there is a change for all of them.
 */
export function isShared(code: ComposeSourceCode, { range }: Ranged): boolean {
  const place = lastPlaceBefore(code, range[0] + 1);
  return place !== undefined && range[1] <= place[1];
}

/** Whether others see it, or a part of it. */
export function holdsShared(code: ComposeSourceCode, { range }: Ranged): boolean {
  const place = lastPlaceBefore(code, range[1]);
  return place !== undefined && range[0] < place[1];
}

/** The last of the shared places, which lie apart from each other, that begins before `offset`. */
function lastPlaceBefore(code: ComposeSourceCode, offset: number): Range | undefined {
  const places = sharedPlaces(code);
  return places[lastIndexWhere(places.length, (index) => places[index]![0] < offset)];
}

const sharedPlaces = oncePerFile((code: ComposeSourceCode): readonly Range[] =>
  outermost([...anchoredPlaces(code), ...extendedPlaces(code)]),
);

function outermost(places: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const place of places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (place[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(place);
  }
  return apart;
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
    else if (node.type === 'Mapping') for (const { value } of node.entries) open.push(...(value ? [value] : []));
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
