import type { Argument } from '../ast.ts';

/** A range of addresses of one family, in the order of their numbers, both ends included. */
interface AddressRange {
  family: 4 | 6;
  first: bigint;
  last: bigint;
  argument: Argument;
}

const BITS = { 4: 32n, 6: 128n } as const;

/**
 * The words that together name every address of IPv4 or of IPv6: `0.0.0.0/0`, `::/0`, or the halves `0.0.0.0/1` and
 * `128.0.0.0/1`. A single word that names all is returned alone. Empty when some address is left out.
 */
export function namingEveryAddress(words: readonly Argument[]): Argument[] {
  const ranges = words.flatMap((word) => rangeOf(word) ?? []);
  const all = ranges.find(({ family, first, last }) => first === 0n && last === lastOf(family));
  if (all) return [all.argument];
  for (const family of [4, 6] as const) {
    const covering = coveringAll(ranges.filter((range) => range.family === family), family);
    if (covering.length > 0) return covering.map(({ argument }) => argument);
  }
  return [];
}

/** The ranges that follow each other from the first address to the last; empty when there is a gap. */
function coveringAll(ranges: readonly AddressRange[], family: 4 | 6): AddressRange[] {
  const sorted = ranges.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  let next = 0n;
  const used: AddressRange[] = [];
  for (const range of sorted) {
    if (range.first > next) return [];
    if (range.last < next) continue;
    used.push(range);
    next = range.last + 1n;
  }
  return next > lastOf(family) ? used : [];
}

function lastOf(family: 4 | 6): bigint {
  return (1n << BITS[family]) - 1n;
}

/** What a word such as `10.0.0.0/8` or `::/0` names; undefined for an address alone, a name, and what is no range. */
function rangeOf(argument: Argument): AddressRange | undefined {
  const match = /^(?<address>[0-9a-f:.]{2,45})\/(?<length>\d{1,3})$/iu.exec(argument.value)?.groups;
  if (!match) return undefined;
  const family = match['address']!.includes(':') ? 6 : 4;
  const address = family === 6 ? numberOfIpv6(match['address']!) : numberOfIpv4(match['address']!);
  const free = BITS[family] - BigInt(match['length']!);
  if (address === undefined || free < 0n) return undefined;
  const first = (address >> free) << free;
  return { family, first, last: first + (1n << free) - 1n, argument };
}

function numberOfIpv4(address: string): bigint | undefined {
  const octets = address.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet <= 255))) return undefined;
  return octets.reduce((number, octet) => (number << 8n) + BigInt(octet), 0n);
}

/** Without the form that ends in an IPv4 address, in which nobody writes a range of everything. */
function numberOfIpv6(address: string): bigint | undefined {
  const halves = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [before = [], after = []] = halves;
  const zeros = 8 - before.length - after.length;
  if (halves.length > 2 || zeros < 0 || (halves.length === 1 && zeros > 0)) return undefined;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/iu.test(group))) return undefined;
  return groups.reduce((number, group) => (number << 16n) + BigInt(`0x${group}`), 0n);
}
