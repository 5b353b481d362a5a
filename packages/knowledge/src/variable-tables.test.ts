import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives } from './variables/alternatives.ts';
import { VARIABLE_ROWS } from './variables.ts';

describe('the tables', () => {
  it.each(
    VARIABLE_ROWS.map(
      (row) => [[...(row.names ?? []), ...(row.endings ?? []), ...(row.parts ?? [])], row] as const,
    ),
  )('%s', (patterns, { source, reader }) => {
    const names = patterns.flatMap(alternatives);
    expect(names.filter((name) => !/^[A-Z0-9][A-Z0-9_]*[A-Z0-9]$/u.test(name))).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
    expect(source).toMatch(/^https:\/\/\S+$/u);
    expect(reader).toMatch(/^\S.*\S$/u);
  });

  it('name nothing twice in one way, but for what Flask reads in seconds', () => {
    const flask = ['JWT_ACCESS_TOKEN_EXPIRES', 'JWT_REFRESH_TOKEN_EXPIRES'];
    for (const key of ['names', 'endings', 'parts'] as const) {
      const all = VARIABLE_ROWS.flatMap((row) => (row[key] ?? []).flatMap(alternatives));
      expect(all.filter((name, i) => all.indexOf(name) !== i && !flask.includes(name))).toEqual([]);
    }
  });

  it('write only what they call safe', () => {
    const values = [
      'true',
      '1',
      'yes',
      'on',
      'false',
      '0',
      'no',
      'off',
      'debug',
      'sandbox',
      '4',
      'prefer',
      '*',
    ];
    for (const row of VARIABLE_ROWS) {
      for (const fault of values.flatMap((value) => row.reading.faults(value))) {
        if (fault.safeValue !== undefined && fault.kind !== 'unknownSameSite') {
          expect([fault, row.reading.fitness(fault.safeValue)]).toEqual([fault, 'safe']);
        }
      }
    }
  });

  it('never throw, and their ranges lie in the value', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('http://a,*', '[', '["*"', '${', ' , ', '--inspect'));
    fc.assert(
      fc.property(fc.constantFrom(...VARIABLE_ROWS), texts, ({ reading }, text) => {
        const value = text.trim();
        reading.fitness(value);
        for (const { range } of reading.faults(value)) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(value.length);
        }
      }),
    );
  });
});
