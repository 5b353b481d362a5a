const MINUTES: Readonly<Record<string, number>> = {
  second: 1 / 60,
  sec: 1 / 60,
  s: 1 / 60,
  minute: 1,
  min: 1,
  m: 1,
  hour: 60,
  hr: 60,
  h: 60,
  day: 1440,
  d: 1440,
  month: 43_200,
  year: 525_600,
};

const LONGEST = 256;
const RATE = /^(\d{1,12})\s*(?:\/|per)\s*(?:(\d{1,6})\s*)?([a-z]+)$/u;

/**
 * The strictest of the limits in `text`, in requests per minute: `200 per minute` is 200, `100/hour; 5/min`
 * is 100 / 60, `10 per 5 minutes` and `10/5minutes` are 2. Undefined when any of them cannot be read.
 *
 * @see https://limits.readthedocs.io/en/stable/quickstart.html#rate-limit-string-notation
 */
export function requestsPerMinute(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  let strictest: number | undefined;
  for (const part of text.toLowerCase().split(/[;,|\n]/u)) {
    const [, requests, multiple = '1', unit = ''] = RATE.exec(part.trim()) ?? [];
    const minutes = minutesIn(unit);
    if (requests === undefined || minutes === undefined || Number(multiple) === 0) return undefined;
    strictest = Math.min(strictest ?? Infinity, Number(requests) / (Number(multiple) * minutes));
  }
  return strictest;
}

function minutesIn(unit: string): number | undefined {
  const singular = unit.length > 1 && unit.endsWith('s') ? unit.slice(0, -1) : unit;
  return Object.hasOwn(MINUTES, singular) ? MINUTES[singular] : undefined;
}
