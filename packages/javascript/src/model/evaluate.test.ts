import { describe, expect, it } from 'vitest';
import { probe } from './testing/probe.ts';
import type { Value } from './values.ts';

/** A value as short text. */
function show(value: Value): unknown {
  switch (value.type) {
    case 'scalar':
      return value.certainty === 'default' ? { default: value.value } : value.value;
    case 'array':
      return [...value.elements.map(show), ...(value.isOpen ? ['…'] : [])];
    case 'alternatives':
      return { oneOf: value.values.map(show) };
    case 'regex':
      return `/${value.pattern}/${value.flags}`;
    default:
      return `<${value.type}>`;
  }
}

function value(text: string): unknown {
  const { code, nodes } = probe(text);
  return show(code.valueOf(nodes[0]!));
}

describe('the value of an expression', () => {
  it.each<[string, unknown]>([
    ["$('a')", 'a'],
    ['$(`a`)', 'a'],
    ['const n = 2; $(`a${n}b`)', 'a2b'],
    ['$(24 * 60 * 60 * 1000)', 86_400_000],
    ['$(-1)', -1],
    ['$(1_000)', 1000],
    ['$(Infinity)', Number.POSITIVE_INFINITY],
    ['$(Number.MAX_SAFE_INTEGER)', Number.MAX_SAFE_INTEGER],
    ['$(undefined)', undefined],
    ['$(null)', null],
    ['$(!0)', true],
    ['$(/a+/i)', '/a+/i'],
    ['$(false as const)', false],
    ['$(<boolean>false)', false],
    ['$(false satisfies boolean)', false],
    ['$(false!)', false],
    ['const a = false; const b = a; $(b)', false],
    ['let a = false; $(a)', false],
    ['const { a } = { a: 1 }; $(a)', 1],
    ['const { a: { b } } = { a: { b: 1 } }; $(b)', 1],
    ['const { a = 5 } = {}; $(a)', 5],
    ['const { a = 5 } = other; $(a)', { default: 5 }],
    ['const o = { a: { b: 1 } }; $(o.a.b)', 1],
    ['const o = Object.freeze({ a: 1 }); $(o.a)', 1],
    ["$(['a', 'b'])", ['a', 'b']],
    ["const more = ['b']; $(['a', ...more])", ['a', 'b']],
    ["$(['a', ...more])", ['a', '…']],
    ["const list = ['a']; list.push(x); $(list)", ['a', '…']],
    ["$('a,b'.split(','))", ['a', 'b']],
    ["$(String(5))", '5'],
    ["$(process.env.PORT ?? 3000)", { default: 3000 }],
    ["$(process.env.PORT || '3000')", { default: '3000' }],
    ["const { PORT = '3000' } = process.env; $(PORT)", { default: '3000' }],
    ['function f(secure = false) { $(secure) }', { default: false }],
    ['const f = ({ secure = false }) => { $(secure) }', { default: false }],
    ["$(behindProxy ? 'none' : 'lax')", { oneOf: ['none', 'lax'] }],
    ['$(a ? false : b ? false : true)', { oneOf: [false, false, true] }],
    ["$(null ?? 'a')", 'a'],
    ["$('' || 'a')", 'a'],
    ['$({})', '<object>'],
    ['$(() => true)', '<function>'],
  ])('%s', (text, expected) => expect(value(text)).toEqual(expected));

  it.each<[string, unknown]>([
    ['$(process.env.NODE_ENV)', 'production'],
    ["$(process.env.NODE_ENV === 'production')", true],
    ["$(process.env['NODE_ENV'] !== 'production')", false],
    ["const { NODE_ENV = 'development' } = process.env; $(NODE_ENV === 'production')", true],
    ["const env = process.env.NODE_ENV || 'development'; $(env === 'production' ? 'a' : 'b')", 'a'],
    ["const isProd = process.env.NODE_ENV === 'production'; $(isProd)", true],
    ["import { isProd } from './env'; $(isProd)", true],
    ["import { config } from './env'; $(config.isDevelopment ? 1 : 2)", 2],
    ["$(['production', 'staging'].includes(process.env.NODE_ENV))", true],
    ["$(process.env.NODE_ENV?.toLowerCase() === 'test')", false],
    ["$(app.get('env') === 'production')", true],
    ["$(configService.get('NODE_ENV') === 'production')", true],
    ["$(config.env === 'development')", false],
    ["$('production' !== settings.stage)", false],
    ["$(config.env === 'eu')", '<unknown>'],
    ["$(user.role === 'test')", '<unknown>'],
    ["$(config.NODE_ENV === 'production')", true],
    ['$(import.meta.env.PROD)', true],
    ['$(import.meta.env.DEV)', false],
    ['$(!import.meta.env.DEV)', true],
    ['$(__DEV__)', false],
    ['$(isDev() ? 1 : 2)', 2],
  ])('in production: %s', (text, expected) => expect(value(text)).toBe(expected));

  it.each([
    '$(process.env.PORT)',
    "$(process.env.COOKIE_SECURE === 'true')",
    '$(f())',
    'function f(a) { $(a) }',
    'let a = 1; a = 2; $(a)',
    'const a = b; const b = a; $(a)',
    'const o = { a: 1, ...rest }; $(o.a)',
    'const o = { [k]: 1, }; $(o.a)',
    'const o = { a: 1 }; o.a = 2; $(o.a)',
    'const o = { a: 1 }; o[k] = 2; $(o.a)',
    'const o = { a: { b: 1 } }; o.a.b = 2; $(o.a.b)',
    'const o = { a: 1 }; Object.assign(o, rest); $(o.a)',
    'const o = { get a() { return 1 } }; $(o.a)',
    '$(a && false)',
    '$(import.meta.env.VITE_X)',
  ])('is unknown: %s', (text) => expect(value(text)).toBe('<unknown>'));
});
