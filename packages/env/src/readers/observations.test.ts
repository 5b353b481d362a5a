import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading, ReaderId } from './reading.ts';
import { readers } from './registry.ts';

/**
 * What the programs were seen to read, with `HOSTV=host` in their environment: dotenv 18.0.10,
 * dotenv-expand 1000.0.0, Node.js 20.20.2, python-dotenv 1.2.4, the parser of Compose (compose-go e70e961),
 * that of `docker run` (docker/cli 28f7560), bash 5.2, dash 0.5.12 and systemd 252.
 */
interface Observation {
  name: string;
  input: string;
  observed: { readers: (ReaderId | 'bash' | 'dash')[]; variables: Record<string, string | null> | 'refused' }[];
}

const observations = JSON.parse(
  readFileSync(new URL('testing/observations.json', import.meta.url), 'utf8'),
) as Observation[];

const host = { HOSTV: 'host' };

/** Where dash stops and bash does not, in this one case, the reader follows bash. */
const ONLY_DASH_STOPS = 'export-sp';

const cases = observations.flatMap(({ name, input, observed }) =>
  observed.flatMap(({ readers: ids, variables }) =>
    ids.map((id) => ({ name, input, id, variables })),
  ),
);

describe('the readers read as the programs did', () => {
  it.each(cases)('$id: $name', ({ name, input, id, variables }) => {
    const reader = id === 'bash' || id === 'dash' ? 'shell' : id;
    const reading = readers[reader].read(input, host);
    if (id === 'dash' && name === ONLY_DASH_STOPS) return;
    if (variables === 'refused') return expect(reading.refusal).toBeDefined();
    if (reader !== 'shell') expect(reading.refusal).toBeUndefined();
    expect(merged(reading, variables)).toEqual(expectedOf(reader, variables, reading));
  });
});

/** The last one of a name wins; what is unknown here is taken from the observation. */
function merged(reading: Reading, seen: Record<string, string | null>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const { key, value } of reading.variables) {
    // Of the shells, only what the environment did not hold before was looked at.
    if (key in host && !(key in seen)) continue;
    found[key] = value === undefined ? null : value.kind === 'unknown' ? seen[key] : value.text;
  }
  return found;
}

/**
 * systemd was watched through its environment.d generator, which drops empty values; `EnvironmentFile=` sets
 * them.
 */
function expectedOf(
  reader: ReaderId,
  variables: Record<string, string | null>,
  reading: Reading,
): Record<string, unknown> {
  if (reader !== 'systemd') return variables;
  const empty = reading.variables.filter(({ value }) => value?.kind === 'known' && value.text === '');
  return { ...variables, ...Object.fromEntries(empty.map(({ key }) => [key, ''])) };
}
