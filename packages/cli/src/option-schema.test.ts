import { describe, expect, it } from 'vitest';
import { schemaFaults, type OptionSchema } from './option-schema.ts';

const rows: OptionSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      image: { type: 'string' },
      day: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
    },
    required: ['image', 'day'],
    additionalProperties: false,
  },
};

describe('schemaFaults', () => {
  it.each<[value: unknown, schema: OptionSchema, faults: string[]]>([
    [1, {}, []],
    [null, { type: 'null' }, []],
    ['x', { type: ['string', 'null'] }, []],
    [1, { type: ['string', 'null'] }, ['o must be a string or null, not 1.']],
    [1.5, { type: 'number' }, []],
    [1.5, { type: 'integer' }, ['o must be an integer, not 1.5.']],
    [[], { type: 'object' }, ['o must be an object, not an array.']],
    ['x'.repeat(100), { type: 'boolean' }, ['o must be a boolean, not a long string.']],
    ['ab', { enum: ['abc', 'x'] }, ['o must be one of "abc", "x", not "ab". Did you mean abc?']],
    [0, { minimum: 0 }, []],
    [-1, { minimum: 0 }, ['o must be at least 0, not -1.']],
    [['a', 'b'], { uniqueItems: true }, []],
    [['a', 'a'], { uniqueItems: true }, ['o must not have the same item twice.']],
    ['a|b', { type: 'string', format: 'regex' }, []],
    ['(', { type: 'string', format: 'regex' }, ['o must be a regular expression, which "(" is not.']],
    [{ a: 1 }, { additionalProperties: { type: 'string' } }, ['o.a must be a string, not 1.']],
    [{ a: 1 }, { properties: {} }, []],
    [{ 'a b': 1 }, { properties: {}, additionalProperties: false }, ['o["a b"] is unknown.']],
    [
      JSON.parse('{ "__proto__": 1 }'),
      { properties: {}, additionalProperties: false },
      ['o.__proto__ is unknown.'],
    ],
    [{ constructor: 1 }, { properties: {}, additionalProperties: false }, ['o.constructor is unknown.']],
    [[{ image: 'a', day: '2027-01-31' }], rows, []],
    [
      [{ day: 'tomorrow' }],
      rows,
      ['o[0].image is missing.', String.raw`o[0].day must match ^\d{4}-\d{2}-\d{2}$, unlike "tomorrow".`],
    ],
    [[{ image: 'a', day: '2027-01-31', dya: 1 }], rows, ['o[0].dya is unknown. Did you mean day?']],
  ])('%j against %j', (value, schema, faults) => {
    expect(schemaFaults(value, schema, 'o')).toEqual(faults);
  });
});
