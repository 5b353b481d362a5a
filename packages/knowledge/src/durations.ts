/** What a bare number means where a duration is read. */
export type DurationUnit = 'ms' | 's' | 'm' | 'h' | 'd';

const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  w: 604_800_000,
  week: 604_800_000,
  y: 31_557_600_000,
  yr: 31_557_600_000,
  year: 31_557_600_000,
};

const LONGEST = 64;
const PART = /(\d+(?:\.\d+)?) ?([a-z]+) ?/uy;

/**
 * A duration in milliseconds: `15m`, `8h`, `7d`, `30 days`, `1y` (365.25 days), `1h30m`, and bare numbers in
 * the unit that the reader of the value defines. Undefined for everything else, also for negative numbers.
 *
 * @param bare the unit of a bare number; without it a bare number is undefined
 */
export function parseDuration(text: string, bare?: DurationUnit): number | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed.length > LONGEST) return undefined;
  if (/^\d+(?:\.\d+)?$/u.test(trimmed)) {
    return bare === undefined ? undefined : Number(trimmed) * MILLISECONDS[bare]!;
  }
  let total = 0;
  let end = 0;
  for (PART.lastIndex = 0; end < trimmed.length; end = PART.lastIndex) {
    const part = PART.exec(trimmed);
    const unit = part ? millisecondsOf(part[2]!) : undefined;
    if (!part || unit === undefined) return undefined;
    total += Number(part[1]) * unit;
  }
  return end > 0 ? total : undefined;
}

function millisecondsOf(unit: string): number | undefined {
  return own(unit) ?? (unit.length > 2 && unit.endsWith('s') ? own(unit.slice(0, -1)) : undefined);
}

function own(unit: string): number | undefined {
  return Object.hasOwn(MILLISECONDS, unit) ? MILLISECONDS[unit] : undefined;
}
