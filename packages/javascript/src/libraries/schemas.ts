import type { Callee, Sourced } from './library.ts';

/** A function of a schema library that makes a schema of any text. */
export interface TextSchema extends Callee, Sourced {
  /** How code calls the module by habit, where its import is not seen. */
  readonly habit: string;
}

/** Functions whose schema takes any text unless a step of its chain says more. */
export const TEXT_SCHEMAS: readonly TextSchema[] = [
  { module: 'zod', name: 'string', habit: 'z', source: 'https://zod.dev/api#strings' },
  { module: 'zod', name: 'z.string', habit: 'z', source: 'https://zod.dev/api#strings' },
  { module: 'zod/v4', name: 'string', habit: 'z', source: 'https://zod.dev/api#strings' },
  { module: 'zod/v4', name: 'z.string', habit: 'z', source: 'https://zod.dev/api#strings' },
  { module: '@hono/zod-openapi', name: 'z.string', habit: 'z', source: 'https://hono.dev/examples/zod-openapi' },
  { module: 'valibot', name: 'string', habit: 'v', source: 'https://valibot.dev/api/string/' },
  { module: 'yup', name: 'string', habit: 'yup', source: 'https://github.com/jquense/yup#string' },
  { module: 'joi', name: 'string', habit: 'Joi', source: 'https://joi.dev/api/#string' },
  { module: 'joi', name: 'Joi.string', habit: 'Joi', source: 'https://joi.dev/api/#string' },
  { module: 'celebrate', name: 'Joi.string', habit: 'Joi', source: 'https://github.com/arb/celebrate#joi' },
  { module: '@sinclair/typebox', name: 'Type.String', habit: 'Type', source: 'https://github.com/sinclairzx81/typebox#json-types' },
  { module: 'typebox', name: 'Type.String', habit: 'Type', source: 'https://github.com/sinclairzx81/typebox#json-types' },
];

/** Steps of a chain that check the form of a text, or hand it to code that may. */
export const FORMAT_STEPS: ReadonlySet<string> = new Set([
  'e164',
  'email',
  'check',
  'custom',
  'endsWith',
  'enum',
  'external',
  'format',
  'equal',
  'includes',
  'matches',
  'oneOf',
  'overwrite',
  'pattern',
  'pipe',
  'regex',
  'refine',
  'superRefine',
  'test',
  'transform',
  'valid',
]);

/**
 * Decorators beside which a property is still any text: those of class-validator that do not look at its form, and
 * those that describe it or store it.
 */
export const FORMLESS_DECORATORS: ReadonlySet<string> = new Set([
  'ApiProperty',
  'ApiPropertyOptional',
  'Column',
  'Exclude',
  'Expose',
  'Field',
  'Index',
  'IsDefined',
  'IsNotEmpty',
  'IsOptional',
  'IsString',
  'Length',
  'MaxLength',
  'MinLength',
  'Prop',
  'Type',
]);
